import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import { isRole, type Role } from './staff.ts'

/** What somebody who responds to an emergency is shown. */
export interface EmergencySummary {
  /** Prison numbers on the one record; more than one is somebody else's information. */
  readonly prisonNumbers: readonly string[]
  /** Codes of active alerts. */
  readonly risk: readonly string[]
  readonly problems: readonly string[]
  readonly medicines: readonly string[]
  /** Kinds of what is neither of these. */
  readonly other: readonly string[]
  /** When it ends, as the answer says; ISO 8601. */
  readonly until?: string
  readonly seen: string
}

/** What whoever asked for access in an emergency was answered. */
export interface EmergencyAnswer {
  readonly summary?: EmergencySummary
  /** Coded reasons against it; empty where it was granted. */
  readonly reasons: readonly string[]
  readonly seen: string
}

/** Why access in an emergency is refused: the codes of the interface. */
export const EMERGENCY_REFUSALS = {
  'no reason is given': 'reason-missing',
  'the role does not respond to emergencies': 'forbidden',
} as const
export type EmergencyRefusal = keyof typeof EMERGENCY_REFUSALS

/** An access of which somebody is told. */
export interface EmergencyAlert {
  /** Absent where it is not said. */
  readonly who?: Role
  readonly because: string
}

export interface EmergencyAlerts {
  readonly found: readonly EmergencyAlert[]
  readonly seen: string
}

export interface HealthcareEmergency {
  /**
   * Opens the record in one step; a refusal is an answer like any other. See `emergencyAnswer`.
   *
   * @param reason empty where none is given
   */
  opensInEmergency(person: Person, role: Role, reason: string): Promise<void>
  emergencyAnswer(person: Person, role: Role): EmergencyAnswer
  /** Whether the role is shown whose record it is, at this moment. */
  canOpen(person: Person, role: Role): Promise<{ readonly open: boolean; readonly seen: string }>
  /** What the privacy officer is told of accesses to the person's record. */
  emergencyAlerts(person: Person): Promise<EmergencyAlerts>
  /** What the audit of the person's record says of accesses in an emergency. */
  emergenciesAudited(person: Person): Promise<EmergencyAlerts>
}

const listed = (items: readonly string[]) => [...items].sort().join(' and ') || 'nothing'

/** The summary is the person's, holds exactly this, and says when it ends. */
export function expectSummary(
  { summary, reasons, seen }: EmergencyAnswer,
  { name, prisonNumber }: Pick<Person, 'name' | 'prisonNumber'>,
  row: Readonly<Record<string, string>> | undefined,
): void {
  if (!row) throw new HarnessFault('A table with one row says what the summary holds.')
  const wanted = `number ${prisonNumber}, risk ${row.risk}, problems ${row.problems}, medicines ${row.medicines}, other nothing`
  const found = summary
    ? `number ${listed(summary.prisonNumbers)}, risk ${listed(summary.risk)}, problems ${listed(summary.problems)}, medicines ${listed(summary.medicines)}, other ${listed(summary.other)}`
    : `a refusal (${reasons.join(', ')})`
  if (found === wanted && summary?.until !== undefined) return
  throw new NonConformance({
    expected: `a summary of ${name}: ${wanted}, with the time at which it ends`,
    found: summary && summary.until === undefined ? `${found}, without an end` : found,
    seen,
    next: 'show what helps at the scene in one step, nothing of the rest, and until when.',
  })
}

/** The access was refused, and for this reason. */
export function expectEmergencyRefused(answer: EmergencyAnswer, refusal: EmergencyRefusal): void {
  if (!answer.summary && answer.reasons.includes(EMERGENCY_REFUSALS[refusal])) return
  throw new NonConformance({
    expected: `the access to be refused because ${refusal} (${EMERGENCY_REFUSALS[refusal]})`,
    found: answer.summary ? 'it was granted' : `refused for ${listed(answer.reasons)}`,
    seen: answer.seen,
    next: 'refuse access without a stated reason or to whoever does not respond to emergencies, and say so.',
  })
}

/** The access was granted. */
export function expectGranted(answer: EmergencyAnswer): void {
  if (answer.summary) return
  throw new NonConformance({
    expected: 'the access to be granted',
    found: `refused for ${listed(answer.reasons)}`,
    seen: answer.seen,
  })
}

/** The record is open to the user, or closed. */
export function expectOpen({ open, seen }: { readonly open: boolean; readonly seen: string }, expected: boolean): void {
  if (open === expected) return
  throw new NonConformance({
    expected: expected ? 'the record to be open' : 'the record to be closed',
    found: open ? 'it is open' : 'it is closed',
    seen,
    next: 'open one record to one user, for a limited time.',
  })
}

/** Rows of a table of accesses. */
export function alertsFromRows(rows: readonly Readonly<Record<string, string>>[]): readonly EmergencyAlert[] {
  return rows.map(({ who = '', because = '' }) => {
    if (!isRole(who)) throw new HarnessFault(`No role is called "${who}".`)
    return { who, because }
  })
}

/** Each of these accesses is told of once, and no other. */
export function expectEmergencies({ found, seen }: EmergencyAlerts, expected: readonly EmergencyAlert[]): void {
  const lines = (list: readonly EmergencyAlert[]) =>
    listed(list.map(({ who, because }) => `${who ?? 'somebody'}: "${because}"`))
  if (lines(found) === lines(expected)) return
  throw new NonConformance({
    expected: lines(expected),
    found: lines(found),
    seen,
    next: 'tell of each access once, with who and why.',
  })
}
