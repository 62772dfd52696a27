import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-reason-optional',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The reason is a field of the form that nobody has to fill in.',
  apply: inHealthcare('emergency', () => ({ isReason: () => true })),
}
