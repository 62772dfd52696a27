import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'acct-review-none-when-unavailable',
  breaks: ['RISK-11'],
  party: 'healthcare',
  because: 'A failed look-up is shown as no date.',
  apply: inHealthcare('acctReview', (review) => ({
    reviewFrom: (answer) => (answer.ok ? review.reviewFrom(answer) : { state: 'none-recorded' }),
  })),
}
