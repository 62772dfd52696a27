import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** When an ACCT is reviewed next, as healthcare shows it. */
export interface AcctReviewShown {
  readonly state: 'planned' | 'none recorded' | 'unavailable' | 'not stated'
  /** ISO date. */
  readonly date?: string
  readonly seen: string
}

export interface HealthcareAcctReview {
  acctReview(person: Person, role: Role): Promise<AcctReviewShown>
}

export interface PrisonAcctReview {
  /** @param date ISO date */
  plansAcctReview(person: Person, date: string): Promise<void>
}

/** The next review is shown as said: `none recorded`, `unavailable`, or a date in the words of features. */
export function expectAcctReview({ state, date, seen }: AcctReviewShown, words: string, now: Date): void {
  const isStated = words === 'none recorded' || words === 'unavailable'
  const expected = isStated ? words : `planned for ${dateFrom(words, now)}`
  const found = state === 'planned' ? `planned for ${date ?? 'no date'}` : `${state}${date ? ` for ${date}` : ''}`
  if (found === expected) return
  throw new NonConformance({
    expected: `the next ACCT review to be shown as ${expected}`,
    found,
    seen,
    next: 'tell a missing answer of the prison from an answer without a date.',
  })
}
