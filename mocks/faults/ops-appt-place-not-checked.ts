import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-place-not-checked',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'A place is taken as text, whether or not the prison has it.',
  apply: inPrison('appointments', ({ problems }) => ({
    problems: (details, context) => problems(details, context).filter((one) => !one.startsWith('locationKey')),
  })),
}
