import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-cancelled-not-shown',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'What is cancelled is no longer of interest to anybody.',
  apply: inPrison('appointments', () => ({
    listed: (appointments) => appointments.filter(({ status }) => status === 'SCHEDULED'),
  })),
}
