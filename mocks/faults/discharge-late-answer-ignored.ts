import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-late-answer-ignored',
  breaks: ['ACC-04', 'REL-04'],
  party: 'healthcare',
  because: 'An answer that comes after the wait for it has ended is not read.',
  apply: inHealthcare('discharge', () => ({ countsLate: () => false })),
}
