import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-whatever-was-assessed',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'The warning looks at the cell and not at the assessment.',
  apply: inHealthcare('cellBreach', () => ({ counts: () => false })),
}
