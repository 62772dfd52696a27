import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-end-not-checked',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Nobody compares the end of an appointment with its start.',
  apply: inPrison('appointments', ({ problems }) => ({
    problems: (details, context) => problems(details, context).filter((one) => !one.startsWith('endTime')),
  })),
}
