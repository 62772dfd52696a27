import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-difference-never-cleared',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'The list of last night stays until somebody has ticked off each line.',
  apply: inHealthcare('roll', () => ({ closes: () => false })),
}
