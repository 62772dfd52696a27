import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-closed-for-everybody',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'A clinic is ticked off as a whole.',
  apply: inHealthcare('secondStage', () => ({ isFor: () => true })),
}
