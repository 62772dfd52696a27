import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-state-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'Times are compared, and whether an appointment still stands is not.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => reconciliation.compare(pair).filter((type) => type !== 'different-state'),
  })),
}
