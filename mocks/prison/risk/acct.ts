import type { Core } from '../core.ts'

export type AcctStage = 'OPEN' | 'POST_CLOSURE' | 'CLOSED' | 'NONE'

/** When an ACCT is next reviewed. The proposal makes it readable; today it is on paper. */
export interface AcctReviews {
  /** ISO date. */
  nextReview(prisonNumber: string): string | undefined
  plan(prisonNumber: string, date: string | undefined): void
}

export function createAcctReviews(core: Core): AcctReviews {
  const reviews = new Map<string, string>()
  return {
    nextReview: (prisonNumber) => reviews.get(prisonNumber),
    plan(prisonNumber, date) {
      if (date === undefined) reviews.delete(prisonNumber)
      else reviews.set(prisonNumber, date)
      core.raise({ type: 'prisoner-offender-search.prisoner.updated', prisonNumber, categories: ['ALERTS'] })
    },
  }
}
