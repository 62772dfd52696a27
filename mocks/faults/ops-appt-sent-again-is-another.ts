import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-sent-again-is-another',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Each message that arrives is an appointment of its own.',
  apply: inPrison('appointments', () => ({ refusesDuplicates: false })),
}
