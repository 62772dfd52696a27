import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-after-each-notice',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'A review that is done no longer stands in the way of another for the same ACCT.',
  apply: inHealthcare('medicinesReview', () => ({ isDone: () => false })),
}
