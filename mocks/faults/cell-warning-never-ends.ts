import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-never-ends',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'The warning waits for somebody to tick it off.',
  apply: inHealthcare('cellBreach', () => ({ afterAssessment: () => 'left' })),
}
