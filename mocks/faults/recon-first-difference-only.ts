import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-first-difference-only',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'The comparison of an appointment ends at its first difference.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => reconciliation.compare(pair).slice(0, 1),
  })),
}
