import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-deleted-as-present',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'An entry that the prison has taken out is still found by its reference, and counts as there.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => (pair.entry?.status === 'DELETED' ? [] : reconciliation.compare(pair)),
  })),
}
