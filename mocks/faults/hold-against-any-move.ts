import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-against-any-move',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'Every move of somebody under a hold is an alarm.',
  apply: inHealthcare('medicalHolds', () => ({ isAgainst: () => true })),
}
