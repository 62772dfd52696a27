import type { NumbersShown } from './numbers.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import { isRole, type Role } from './staff.ts'

/** Where a prison number leads. */
export interface LookUp {
  /** Ids of the records, those that another one took the place of left out. */
  readonly records: readonly string[]
  readonly seen: string
}

/** What somebody did with a record, as its audit tells. */
export interface AuditedAct {
  /** Absent where the audit does not name a role. */
  readonly who?: Role
  readonly what: (typeof ACTS)[number]
}

const ACTS = ['opened', 'created', 'changed', 'removed', 'carried out', 'other'] as const

export interface Audit {
  readonly acts: readonly AuditedAct[]
  readonly seen: string
}

/** Where the number that the prison removed leads, and the one that it kept. */
export interface LookUps {
  readonly removed: LookUp
  readonly surviving: LookUp
}

/** What staff say when they undo a wrong link. */
export const WRONG_LINK_REASON = 'The number is that of another person'

/** Reasons that are written down about a record. */
export interface Reasons {
  readonly given: readonly string[]
  readonly seen: string
}

export interface HealthcareLinks {
  /** Looks both up by their own prison numbers, as staff do, following records that have moved. */
  looksUpBoth(removed: Person, surviving: Person, role: Role): Promise<LookUps>
  /** Staff link the first person's record to the second one's prison number. */
  links(person: Person, role: Role, to: Person): Promise<void>
  /** Staff take the second person's prison number off the first one's record. */
  separates(person: Person, role: Role, from: Person): Promise<void>
  /** A refusal is an answer like any other; see `changeAnswer`. */
  triesToSeparate(person: Person, role: Role, from: Person): Promise<void>
  auditOf(person: Person, role: Role): Promise<Audit>
  reasonsWrittenDown(person: Person, role: Role): Promise<Reasons>
  /** How it stands with each recipient who is told of a wrong link of the person's record: codes. */
  recipientsTold(person: Person, role: Role): Promise<readonly string[]>
}

export interface PrisonMerges {
  /** The prison finds that two numbers are one person's and keeps the second. */
  mergesNumbers(removed: Person, surviving: Person): Promise<void>
  /** Sends every notice about the person once more, as a queue does that delivers at least once. */
  repeatsNotices(person: Person): Promise<void>
}

/** Both numbers lead to one record, and it is the same one. */
export function expectSameRecord({ removed, surviving }: LookUps): void {
  const [one, ...more] = removed.records
  if (one !== undefined && more.length === 0 && surviving.records.length === 1 && surviving.records[0] === one) return
  const line = ({ records }: LookUp) => (records.length === 0 ? 'nobody' : records.join(', '))
  throw new NonConformance({
    expected: 'both prison numbers to lead to one and the same record',
    found: `the removed number leads to ${line(removed)}, the surviving one to ${line(surviving)}`,
    seen: removed.seen,
    next: "follow the prison's merge, and let the removed number go on finding the person.",
  })
}

/** The record keeps the number of earlier days. */
export function expectEarlierNumber({ earlier, seen }: NumbersShown, prisonNumber: string): void {
  if (earlier.includes(prisonNumber)) return
  throw new NonConformance({
    expected: `the record to keep ${prisonNumber} as an earlier number`,
    found: earlier.join(', ') || 'no earlier number',
    seen,
    next: 'keep a removed number in the history of the record.',
  })
}

/** Rows of a table of acts. */
export function actsFrom(rows: readonly Readonly<Record<string, string>>[]): readonly AuditedAct[] {
  return rows.map(({ who = '', what = '' }) => {
    const act = ACTS.find((known) => known === what)
    if (!isRole(who) || !act) throw new HarnessFault(`No act "${who} | ${what}". Known: ${ACTS.join(', ')}.`)
    return { who, what: act }
  })
}

/** The audit tells at least of these acts. */
export function expectActs({ acts, seen }: Audit, wanted: readonly AuditedAct[]): void {
  const line = ({ who, what }: AuditedAct) => `${who ?? 'somebody'} ${what}`
  const told = acts.map(line)
  const missing = wanted.map(line).filter((act) => !told.includes(act))
  if (missing.length === 0) return
  throw new NonConformance({
    expected: `the audit to tell of: ${wanted.map(line).join('; ')}`,
    found: `nothing of: ${missing.join('; ')}`,
    seen,
    next: 'write down for both records who did what, and never take it away.',
  })
}

/** What staff gave as the reason is among what is written down. */
export function expectReason({ given, seen }: Reasons): void {
  if (given.includes(WRONG_LINK_REASON)) return
  throw new NonConformance({
    expected: `"${WRONG_LINK_REASON}" to be written down about the record, as staff said it`,
    found: given.map((reason) => `"${reason}"`).join(', ') || 'no reason',
    seen,
    next: 'keep why a link was undone, with both records.',
  })
}

/** How far the recipients of wrongly linked information have been told, with the states that say so. */
export const TELLINGS = {
  'have been told': ['received', 'completed'],
  'are to be told': ['requested', 'accepted', 'ready', 'in-progress', 'waiting', 'sent'],
} as const
export type Telling = keyof typeof TELLINGS

/** There is a recipient, and it stands like this with every one. */
export function expectRecipients(states: readonly string[], telling: Telling): void {
  const known: readonly string[] = TELLINGS[telling]
  if (states.length > 0 && states.every((state) => known.includes(state))) return
  throw new NonConformance({
    expected: `that those who were sent the wrongly linked information ${telling}`,
    found: states.join(', ') || 'nobody who is told, or is to be',
    next: 'tell each recipient of a wrong link, by message or by a work item for staff, and show that it has arrived.',
  })
}
