import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** How a person may be unlocked, as healthcare shows it with one appointment. */
export interface UnlockShown {
  /** `nothing`: the appointment says nothing about unlocking. */
  readonly state: 'current' | 'not current' | 'unavailable' | 'nothing'
  /** The prison's codes, for example `TWO_OFFICERS`. */
  readonly conditions: readonly string[]
  /** Every text of the appointment, in which no reason may be. */
  readonly words: string
  readonly seen: string
}

/** What a feature says is shown. */
export interface UnlockWords {
  readonly state: UnlockShown['state']
  readonly conditions: readonly string[]
}

export interface HealthcareUnlock {
  /** As shown to whoever has booked the appointment of that name. */
  unlockWithBooking(person: Person, role: Role, name: string): Promise<UnlockShown>
  /** As shown in the role's clinic list of a day. */
  unlockInClinicList(person: Person, role: Role, date: string): Promise<UnlockShown>
}

export interface PrisonUnlock {
  /** Sets a condition, with a note of the prison's own about the reason. */
  setsUnlockCondition(person: Person, code: string): Promise<void>
  endsUnlockCondition(person: Person, code: string): Promise<void>
}

/** What staff of the prison wrote about why a person is unlocked in this way. */
export const UNLOCK_REASON = 'Assaulted an officer on the landing; see intelligence log 4417'

/** Exactly these conditions, in this state, and no word of the reason. */
export function expectUnlock(shown: UnlockShown, expected: UnlockWords): void {
  const line = ({ state, conditions }: UnlockWords) => `${state}: ${[...conditions].sort().join(', ') || 'none'}`
  const told = UNLOCK_REASON.split('; ').find((words) => shown.words.toLowerCase().includes(words.toLowerCase()))
  if (line(shown) === line(expected) && told === undefined) return
  throw new NonConformance({
    expected: `unlock conditions to be shown as ${line(expected)}, without the reason`,
    found: told === undefined ? line(shown) : `${line(shown)}, and "${told}"`,
    seen: shown.seen,
    next: 'show what the prison says now; what cannot be had is unavailable and never none.',
  })
}
