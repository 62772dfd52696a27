import { daysAfter } from '../healthcare/capabilities/movements/second-stage-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-eight-days',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'The day of entry is counted as day nought and again as day one.',
  apply: inHealthcare('secondStage', ({ dueOn }) => ({ dueOn: (...about) => daysAfter(dueOn(...about), 1) })),
}
