import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-nobody-alerted',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The access is in the audit, where the privacy officer could look it up.',
  apply: inHealthcare('emergency', () => ({ alerts: () => false })),
}
