import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-cancelled-not-shown',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'What healthcare has cancelled itself it need not be shown.',
  apply: inPrison('appointments', () => ({
    listed: (appointments) => appointments.filter(({ cancellation }) => cancellation?.by !== 'HEALTH'),
  })),
}
