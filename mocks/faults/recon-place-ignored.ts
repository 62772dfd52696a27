import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-place-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'A place is a text that differs anyway, so it is not compared.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => reconciliation.compare(pair).filter((type) => type !== 'different-place'),
  })),
}
