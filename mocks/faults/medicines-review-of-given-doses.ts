import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-of-given-doses',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'All medicines are counted, also those that staff give dose by dose.',
  apply: inHealthcare('medicinesReview', () => ({ isHeld: () => true })),
}
