import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-of-any-assessment',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'An assessment at an earlier prison is taken for one at this.',
  apply: inHealthcare('cellBreach', () => ({ counts: () => true })),
}
