import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-of-anybody',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The last reconciliation of the site is taken for that of the patient.',
  apply: inHealthcare('medicinesReconciliation', () => ({ isOf: () => true })),
}
