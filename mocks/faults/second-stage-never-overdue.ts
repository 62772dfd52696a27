import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-never-overdue',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'The date is shown, and nobody looks whether it has passed.',
  apply: inHealthcare('secondStage', () => ({ isOverdue: () => false })),
}
