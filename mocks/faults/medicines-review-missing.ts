import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-missing',
  breaks: ['RISK-10', 'RES-03'],
  party: 'healthcare',
  because: 'The alert is shown, and nobody is asked to do anything about it.',
  apply: inHealthcare('medicinesReview', () => ({ opensAcct: () => false })),
}
