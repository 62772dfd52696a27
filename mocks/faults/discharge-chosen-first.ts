import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-chosen-first',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'The practice that was asked last takes the place of the one where the person is registered.',
  apply: inHealthcare('discharge', () => ({
    recipientOf: (registrations) =>
      registrations.findLast(({ status }) => status === 'in-progress') ??
      registrations.findLast(({ status }) => status === 'completed'),
  })),
}
