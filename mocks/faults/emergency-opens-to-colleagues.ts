import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-opens-to-colleagues',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The access is given to the site of the user, who may need help.',
  apply: inHealthcare('emergency', () => ({ opensTo: () => true })),
}
