import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-audited-as-care',
  breaks: ['ACC-03', 'AUD-01'],
  party: 'healthcare',
  because: 'The audit has the request like any other, and not that it was an emergency.',
  apply: inHealthcare('emergency', () => ({ isAudited: () => false })),
}
