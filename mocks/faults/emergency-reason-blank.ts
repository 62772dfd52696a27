import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-reason-blank',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'A reason is there when the field is not empty, whatever is in it.',
  apply: inHealthcare('emergency', () => ({ isReason: (given) => given.length > 0 })),
}
