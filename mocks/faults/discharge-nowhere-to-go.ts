import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-nowhere-to-go',
  breaks: ['REL-04', 'ACC-04'],
  party: 'healthcare',
  because: 'A summary without a practice waits, and nobody is told.',
  apply: inHealthcare('discharge', ({ chases }) => ({ chases: (state) => state !== 'waiting' && chases(state) })),
}
