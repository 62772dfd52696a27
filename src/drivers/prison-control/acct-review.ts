import type { PrisonAcctReview } from '../../domain/acct-review.ts'
import type { Control } from './control.ts'

export function prisonAcctReview(control: Control): PrisonAcctReview {
  return {
    async plansAcctReview({ prisonNumber }, date) {
      await control('acct/plan-review', { prisonNumber, date })
    },
  }
}
