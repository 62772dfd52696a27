import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-whole-record',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'Whoever has broken the glass is taken to need everything.',
  apply: inHealthcare('emergency', () => ({ isInSummary: () => true })),
}
