import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-by-anyone',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'In an emergency nobody is asked for a role.',
  apply: inHealthcare('emergency', () => ({ mayOpen: () => true })),
}
