import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'planned-move-for-the-whole-site',
  breaks: ['MOVE-05'],
  party: 'healthcare',
  because: 'Everybody at the sending prison is told.',
  apply: inHealthcare('plannedMoves', ({ mayKnow }) => ({
    mayKnow: (user, from) => mayKnow(user, from) || user.sites?.includes(from ?? '') === true,
  })),
}
