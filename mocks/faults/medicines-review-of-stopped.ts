import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-of-stopped',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'Medicines that are no longer held are counted.',
  apply: inHealthcare('medicinesReview', () => ({ isTaken: () => true })),
}
