import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-for-any-alert',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'Every new alert asks for a review.',
  apply: inHealthcare('medicinesReview', () => ({ opensAcct: ({ active }) => active })),
}
