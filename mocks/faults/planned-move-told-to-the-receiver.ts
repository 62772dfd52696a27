import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-told-to-the-receiver',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'The notice goes to the prison that is to prepare a place.',
  apply: inHealthcare('plannedMoves', () => ({ toldAt: ({ to }) => to })),
}
