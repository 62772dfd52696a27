import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-appt-in-cell-forgotten',
  breaks: ['OPS-01'],
  party: 'prison',
  because: 'The form for the wing has no box for appointments in the cell.',
  apply: inPrison('appointments', () => ({ kept: (details) => ({ ...details, inCell: false }) })),
}
