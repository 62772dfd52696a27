import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-overdue-on-the-day',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'What is due today is taken to be late already.',
  apply: inHealthcare('secondStage', () => ({ isOverdue: (due, today) => today >= due })),
}
