import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-closed-for-good',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'What somebody has ticked off is not listed a second time, though nothing has changed.',
  apply: inHealthcare('roll', () => ({ lists: (_difference, closedBefore) => !closedBefore })),
}
