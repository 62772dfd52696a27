import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'prereg-not-sent',
  breaks: ['REL-01'],
  party: 'healthcare',
  because: 'The start is noted, and nothing goes to the practice.',
  apply: inHealthcare('preRegistration', () => ({ sends: () => false })),
}
