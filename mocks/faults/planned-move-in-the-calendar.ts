import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-in-the-calendar',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: "The move is put into the person's calendar, so that nothing else is booked.",
  apply: inHealthcare('plannedMoves', () => ({ entersCalendar: () => true })),
}
