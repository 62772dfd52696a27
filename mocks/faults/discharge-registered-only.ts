import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-registered-only',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'A practice that was chosen and has not answered yet is not thought of.',
  apply: inHealthcare('discharge', () => ({
    recipientOf: (registrations) => registrations.findLast(({ status }) => status === 'completed'),
  })),
}
