import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-outside-as-in-cell',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'Whatever is not in a room of the prison is in the cell.',
  apply: inPrison('appointments', () => ({
    kept: (details) => (details.outside ? { ...details, outside: false, inCell: true } : details),
  })),
}
