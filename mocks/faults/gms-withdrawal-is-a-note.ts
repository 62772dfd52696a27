import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'gms-withdrawal-is-a-note',
  breaks: ['GMS-06'],
  party: 'healthcare',
  because: 'A withdrawal is written down, and the registration takes its course.',
  apply: inHealthcare('withdrawal', () => ({ stops: () => false })),
}
