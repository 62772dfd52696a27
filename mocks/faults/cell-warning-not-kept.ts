import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-not-kept',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'Once the assessment is done the breach is thought to be healed.',
  apply: inHealthcare('cellBreach', () => ({ afterAssessment: () => 'removed' })),
}
