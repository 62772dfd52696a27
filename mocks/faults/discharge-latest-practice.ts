import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-latest-practice',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'The summary goes to the practice that was recorded last, whatever came of it.',
  apply: inHealthcare('discharge', () => ({ recipientOf: (registrations) => registrations.at(-1) })),
}
