import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-listed-twice',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'Both directions of the comparison list what they have in common.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) =>
      reconciliation.compare(pair).flatMap((type) => (type === 'different-time' ? [type, type] : [type])),
  })),
}
