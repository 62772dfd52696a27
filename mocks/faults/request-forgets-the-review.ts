import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'request-forgets-the-review',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'What is not given out is left out, and that is the end of it.',
  apply: inHealthcare('disclosing', () => ({ holdsForReview: () => false })),
}
