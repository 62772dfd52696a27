import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-no-exception',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'Only a reconciliation lets the second-stage assessment end.',
  apply: inHealthcare('medicinesReconciliation', () => ({
    mayAssess: (reconciliation) => reconciliation?.status === 'completed',
  })),
}
