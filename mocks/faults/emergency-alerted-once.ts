import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-alerted-once',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'A second alert about the same record is taken for a repetition of the first.',
  apply: inHealthcare('emergency', () => ({ alerts: (before) => before === 0 })),
}
