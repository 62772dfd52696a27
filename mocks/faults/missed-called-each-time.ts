import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-called-each-time',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'Each further dose calls staff anew.',
  apply: inHealthcare('missedDoses', () => ({ flags: () => true })),
}
