import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-first-end-kept',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'What was sent is thought to be known.',
  apply: inHealthcare('functional', () => ({ tells: (word) => word !== 'changed' })),
}
