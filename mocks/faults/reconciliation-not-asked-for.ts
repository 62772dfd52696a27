import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-not-asked-for',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The second-stage assessment ends whatever became of the medicines.',
  apply: inHealthcare('medicinesReconciliation', () => ({ mayAssess: () => true })),
}
