import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-for-nurses-alone',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Doctors are forgotten.',
  apply: inHealthcare('plannedMoves', ({ mayKnow }) => ({
    mayKnow: (user, from) => user.role !== 'doctor' && mayKnow(user, from),
  })),
}
