import type { AcctReviewShown, HealthcareAcctReview } from '../../domain/acct-review.ts'
import { extensions, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { openList } from './risk-list.ts'
import { ACCT_REVIEW } from './systems.ts'

const STATES: Readonly<Record<string, AcctReviewShown['state']>> = {
  planned: 'planned',
  'none-recorded': 'none recorded',
  unavailable: 'unavailable',
}

export function healthcareAcctReview(desk: Desk): HealthcareAcctReview {
  return {
    async acctReview(person, role) {
      const { list, where } = await openList(desk, person, role, 'prison-risk')
      const parts = extensions(list, ACCT_REVIEW)
      const [state] = extensions(parts, 'state').flatMap((one) => texts(one, 'valueCode'))
      const [date] = extensions(parts, 'date').flatMap((one) => texts(one, 'valueDate'))
      return { state: STATES[state ?? ''] ?? 'not stated', ...(date === undefined ? {} : { date }), seen: where }
    },
  }
}
