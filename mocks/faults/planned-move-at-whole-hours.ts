import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-at-whole-hours',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Departures are kept by the hour.',
  apply: inHealthcare('plannedMoves', ({ departs }) => ({
    departs: (move) => departs({ ...move, when: `${move.when.slice(0, 13)}:00` }),
  })),
}
