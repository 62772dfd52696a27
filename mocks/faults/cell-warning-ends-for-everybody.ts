import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-ends-for-everybody',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'The first assessment of the day ends the warnings of the whole reception.',
  apply: inHealthcare('cellBreach', () => ({ isFor: () => true })),
}
