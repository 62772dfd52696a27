import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-own-change-overwritten',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'Notices are taken over at once, also while a change of ours is under way.',
  apply: inHealthcare('conflicts', () => ({ waitsForOwnChange: () => false })),
}
