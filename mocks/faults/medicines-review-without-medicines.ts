import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-without-medicines',
  breaks: ['RISK-10', 'CONF-05'],
  party: 'healthcare',
  because: 'A review is asked for whether or not there is anything to review.',
  apply: inHealthcare('medicinesReview', () => ({ isNeeded: () => true })),
}
