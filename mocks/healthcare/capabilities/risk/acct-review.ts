import type { HealthcareSystem } from '../../capability.ts'
import { text } from '../../fhir/resource.ts'
import { ACCT_REVIEW } from '../../fhir/systems.ts'
import type { Answer } from '../../prison/answer.ts'

/** When an ACCT is reviewed next, as far as the prison tells. */
export interface AcctReview {
  readonly state: 'planned' | 'none-recorded' | 'unavailable'
  /** ISO date, where one is planned. */
  readonly date?: string
}

/** Mistakes a supplier can make about the next review of an ACCT. */
export interface AcctReviewPolicies {
  reviewFrom(answer: Answer<unknown>): AcctReview
}

export const referenceAcctReview: AcctReviewPolicies = {
  reviewFrom: (answer) => {
    if (!answer.ok) return { state: 'unavailable' }
    const date = text(answer.value, 'nextReviewDate')
    return date ? { state: 'planned', date } : { state: 'none-recorded' }
  },
}

/** Asks the prison when the person's ACCT is reviewed next. */
export async function readAcctReview(
  { prison, policies }: HealthcareSystem,
  prisonNumber: string,
): Promise<AcctReview> {
  return policies.acctReview.reviewFrom(await prison.get(`/v1/persons/${prisonNumber}/acct`))
}

/** How a list of risk carries it. */
export function acctReviewExtension({ state, date }: AcctReview): object {
  return {
    url: ACCT_REVIEW,
    extension: [{ url: 'state', valueCode: state }, ...(date ? [{ url: 'date', valueDate: date }] : [])],
  }
}
