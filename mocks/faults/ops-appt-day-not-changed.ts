import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-day-not-changed',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'A change is of the time; for another day there is another appointment.',
  apply: inPrison('appointments', () => ({
    changed: ({ startDate }, details) => ({ ...details, startDate }),
  })),
}
