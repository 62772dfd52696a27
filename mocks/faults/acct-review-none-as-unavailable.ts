import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'acct-review-none-as-unavailable',
  breaks: ['RISK-11'],
  party: 'healthcare',
  because: 'An answer without a date is taken for no answer.',
  apply: inHealthcare('acctReview', (review) => ({
    reviewFrom: (answer) => {
      const found = review.reviewFrom(answer)
      return found.state === 'none-recorded' ? { state: 'unavailable' } : found
    },
  })),
}
