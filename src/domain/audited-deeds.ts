import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** What can be done with a record, as features and its audit name it. */
export const DEEDS = ['viewed', 'changed', 'overrode a warning about', 'opened in an emergency'] as const
export type Deed = (typeof DEEDS)[number]

/** Something that was done, and what its entry has to say. */
export interface DeedDone {
  readonly deed: Deed
  readonly role: Role
  readonly person: Person
  readonly purpose: string
  readonly correlation: string
  /** ISO 8601, UTC: when it was begun and when it was over. */
  readonly from: string
  readonly to: string
}

/** An entry of the audit, as far as it says things. */
export interface AuditEntry {
  readonly deeds: readonly string[]
  readonly who?: string
  readonly role?: string
  readonly at?: string
  readonly purpose?: string
  readonly correlations: readonly string[]
}

export interface AuditOfRecord {
  readonly entries: readonly AuditEntry[]
  readonly seen: string
}

export interface HealthcareDeeds {
  /** Does it once, and remembers what its entry has to say; see `deedsDone`. */
  doesWithRecord(person: Person, role: Role, deed: Deed): Promise<void>
  /** What was done with the person's record in this example. */
  deedsDone(person: Person): readonly DeedDone[]
  /** Every entry about the person's record. */
  entriesAbout(person: Person): Promise<AuditOfRecord>
}

/** The clocks of two systems differ by less than this; more is a matter of configuration. */
const SKEW_MS = 60_000

/** Each thing that was done has an entry that says all of it; entries beside them are no fault. */
export function expectEntries({ entries, seen }: AuditOfRecord, done: readonly DeedDone[]): void {
  if (done.length === 0) throw new HarnessFault('Nothing was done that the audit could tell of.')
  for (const one of done) {
    const own = entries.filter(({ correlations }) => correlations.includes(one.correlation))
    const wanting = own.map((entry) => lackOf(entry, one))
    if (wanting.some((lack) => lack === undefined)) continue
    throw new NonConformance({
      expected: `an entry of ${one.person.name}'s record that the ${one.role} ${one.deed} it, saying who, when, why and under which correlation identifier (${one.correlation})`,
      found: wanting[0] ?? `none under that identifier, among ${entries.length}`,
      seen,
      next: 'write one entry for each thing that is done, from the request itself.',
    })
  }
}

function lackOf({ deeds, who, role, at, purpose }: AuditEntry, done: DeedDone): string | undefined {
  const time = Date.parse(at ?? '')
  if (!deeds.includes(done.deed)) return `one that says ${deeds.join(', ') || 'nothing of what was done'}`
  if (!who) return 'one without who'
  if (role !== done.role) return `one with the role ${role ?? 'left out'}`
  if (!(time >= Date.parse(done.from) - SKEW_MS && time <= Date.parse(done.to) + SKEW_MS))
    return `one at ${at ?? 'no time'}`
  return purpose === done.purpose ? undefined : `one with the purpose ${purpose ?? 'left out'}`
}

/** None of what was done with one record is told of another. */
export function expectNoneOf({ entries, seen }: AuditOfRecord, done: readonly DeedDone[]): void {
  const foreign = done.find((one) => entries.some(({ correlations }) => correlations.includes(one.correlation)))
  if (!foreign) return
  throw new NonConformance({
    expected: 'an entry about the person whom it concerns',
    found: `what was done with ${foreign.person.name}'s record among another's`,
    seen,
  })
}

/** The audit tells in full of something that the prison was sent, and that it was this role who had it sent. */
export function expectSent(audit: AuditOfRecord, role: Role): void {
  expectInFull(audit, 'sent')
  const roles = audit.entries.flatMap((one) => (one.deeds.includes('sent') ? (one.role ?? []) : []))
  if (roles.includes(role)) return
  throw new NonConformance({
    expected: `the audit to say that what was sent was sent for the ${role}`,
    found: `the role ${roles.join(', ')}`,
    seen: audit.seen,
    next: 'keep with each message on whose behalf it goes, and write that down when it has gone.',
  })
}

/** What the prison's side is called: the service, its bodies and places, and its two systems of record. */
const THE_PRISON = /prison|\b(?:HMPPS|HMP|HMYOI|NOMIS|DPS)\b/i

/** The audit tells in full of something that came from the prison, and that it came from there. */
export function expectReceived(audit: AuditOfRecord): void {
  expectInFull(audit, 'received')
  const from = audit.entries.flatMap((one) => (one.deeds.includes('received') ? (one.who ?? []) : []))
  if (from.some((who) => THE_PRISON.test(who))) return
  throw new NonConformance({
    expected: 'the audit to say that what was received came from the prison',
    found: from.join(', '),
    seen: audit.seen,
    next: 'write down who sent what was received, not who took it in.',
  })
}

function expectInFull({ entries, seen }: AuditOfRecord, passing: 'sent' | 'received'): void {
  const own = entries.filter(({ deeds }) => deeds.includes(passing))
  const lacks = own.map(({ who, role, at, purpose, correlations }) => {
    const said = { who, role, 'when it was': at, purpose, 'a correlation identifier': correlations[0] }
    return Object.entries(said).flatMap(([what, value]) => (value ? [] : [what]))
  })
  if (lacks.some((lack) => lack.length === 0)) return
  throw new NonConformance({
    expected: `the audit to tell in full of information that was ${passing}`,
    found: lacks[0] ? `an entry without ${lacks[0].join(', ')}` : `none among ${entries.length} entries`,
    seen,
    next: 'write down what the system sends and receives by itself as well, with the message it was.',
  })
}

/** Each kind of thing in turn, by everybody in turn who may do it. */
export function turnsOf(count: number): readonly { readonly role: Role; readonly deed: Deed }[] {
  const turns = DEEDS.flatMap((deed) => HANDS[deed].map((role) => ({ role, deed })))
  return Array.from({ length: count }, (_, at) => turns[at % turns.length]).filter((turn) => turn !== undefined)
}

const HANDS: Readonly<Record<Deed, readonly Role[]>> = {
  viewed: ['nurse', 'doctor', 'clinic clerk', 'female nurse'],
  changed: ['nurse', 'doctor', 'clinic clerk'],
  'overrode a warning about': ['nurse', 'doctor'],
  'opened in an emergency': ['Harrowmere nurse'],
}
