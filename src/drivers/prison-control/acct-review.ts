import type { PrisonAcctReview } from '../../domain/acct-review.ts'
import { CONDITION_STATES } from './conditions.ts'
import type { Control } from './control.ts'

export function prisonAcctReview(control: Control): PrisonAcctReview {
  return {
    async plansAcctReview({ prisonNumber }, date) {
      await control('acct/plan-review', { prisonNumber, date })
    },
    async makesAcctDetails({ prisonNumber }, state) {
      await control('conditions/set', { prisonNumber, path: 'acct', state: CONDITION_STATES[state] })
    },
  }
}
