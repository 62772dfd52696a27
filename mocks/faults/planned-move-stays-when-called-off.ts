import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-stays-when-called-off',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Only new moves are looked for.',
  apply: inHealthcare('plannedMoves', () => ({ endsWhenCalledOff: () => false })),
}
