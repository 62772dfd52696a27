import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-told-at-each-notice',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Every notice is told as a new move.',
  apply: inHealthcare('plannedMoves', () => ({ tells: () => true })),
}
