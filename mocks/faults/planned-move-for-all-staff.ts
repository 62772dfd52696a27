import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-for-all-staff',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Whoever may see the worklist may see all of it.',
  apply: inHealthcare('plannedMoves', () => ({ mayKnow: () => true })),
}
