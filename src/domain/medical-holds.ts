import { CONCERN_STATES, type ConcernAnswer, type ConcernState } from './concerns.ts'
import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A medical hold as the prison has it. */
export interface HoldHeld {
  /** ISO date. */
  readonly until: string
  /** Whom the prison asks. */
  readonly contact: string
  /** Everything else that came with it. */
  readonly more: string
}

/** Where the message of a hold has got to, as healthcare shows it. */
export interface HoldShown {
  readonly states: readonly (ConcernState | 'not stated')[]
  readonly seen: string
}

export interface HoldAlarms {
  readonly open: number
  readonly seen: string
}

export interface HealthcareHolds {
  /** Places a hold, with a reason that stays in healthcare. */
  placesHold(person: Person, role: Role, until: string): Promise<void>
  liftsHold(person: Person, role: Role): Promise<void>
  holdMessages(person: Person, role: Role): Promise<HoldShown>
  holdAlarms(person: Person, role: Role): Promise<HoldAlarms>
}

/** What staff of the prison do in the end with a message that they have left lying. */
export const LATE_ANSWERS = ['takes up', 'turns down'] as const
export type LateAnswer = (typeof LATE_ANSWERS)[number]

export interface PrisonHolds {
  /** @throws {HarnessFault} when no hold on the person waits for an answer, which a Given has seen to */
  decidesHold(person: Person, answer: LateAnswer): Promise<void>
  /** From now on staff of the prison do this with a hold on the person. */
  answersHolds(person: Person, answer: ConcernAnswer): Promise<void>
  /** The holds that stand in the prison. */
  holdsHeld(person: Person): Promise<readonly HoldHeld[]>
}

/** Why a hold is placed; the prison is never told. */
export const HOLD_REASON = 'Coronary bypass operation on Thursday'

/** Rows of a table of holds; dates in the words of features. */
export function holdsFrom(rows: readonly Readonly<Record<string, string>>[], now: Date): readonly HoldHeld[] {
  return rows.map(({ until = '', contact = '' }) => ({ until: dateFrom(until, now), contact, more: '' }))
}

/** Exactly these holds stand in the prison, with nothing beside date and role. */
export function expectHolds(held: readonly HoldHeld[], expected: readonly HoldHeld[]): void {
  const lines = (holds: readonly HoldHeld[]) =>
    holds
      .map(({ until, contact, more }) => `until ${until}, contact ${contact}${more === '' ? '' : `, and ${more}`}`)
      .sort()
      .join('; ') || 'no hold'
  if (lines(held) === lines(expected)) return
  throw new NonConformance({
    expected: `the prison to have ${lines(expected)}`,
    found: lines(held),
    next: 'send the end date and the role to ask, once, and the lifting as well.',
  })
}

/** One message of a hold, in this state. */
export function expectHoldState({ states, seen }: HoldShown, state: string): void {
  const wanted = CONCERN_STATES.find((one) => one === state) ?? 'not stated'
  if (states.length === 1 && states[0] === wanted) return
  throw new NonConformance({
    expected: `one message of the hold, shown as ${wanted}`,
    found: states.join(', ') || 'none',
    seen,
    next: 'show what the prison has said of the hold, and silence as unconfirmed.',
  })
}

/** As many alarms need somebody. */
export function expectHoldAlarms({ open, seen }: HoldAlarms, expected: number): void {
  if (open === expected) return
  throw new NonConformance({
    expected: `${expected} open alarms about a move against the medical hold`,
    found: `${open}`,
    seen,
    next: 'compare each planned move with the holds that stand, and clear the alarm with its cause.',
  })
}
