import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'audit-without-overrides',
  breaks: ['AUD-01'],
  party: 'healthcare',
  because: 'A booking is a booking, whatever stood against it.',
  apply: inHealthcare('audit', () => ({ marksOverrides: () => false })),
}
