import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-without-its-time',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'The day is kept and the hour is not.',
  apply: inHealthcare('plannedMoves', ({ departs }) => ({
    departs: (move) => departs({ ...move, when: `${move.when.slice(0, 10)}T00:00` }),
  })),
}
