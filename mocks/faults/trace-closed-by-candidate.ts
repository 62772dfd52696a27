import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-closed-by-candidate',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Any number closes the trace, also one that nobody has confirmed.',
  apply: inHealthcare('firstStage', () => ({ isTraced: ({ status }) => status !== 'none' })),
}
