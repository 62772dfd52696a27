import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-never-reported',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The list shows what is to be done, and nobody counts the days.',
  apply: inHealthcare('medicinesReconciliation', () => ({ isReported: () => false })),
}
