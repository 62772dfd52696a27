import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'acct-review-without-date',
  breaks: ['RISK-11'],
  party: 'healthcare',
  because: 'The view says that a review is planned, and not when.',
  apply: inHealthcare('acctReview', (review) => ({
    reviewFrom: (answer) => ({ state: review.reviewFrom(answer).state }),
  })),
}
