import { daysAfter } from '../healthcare/capabilities/movements/second-stage-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-reported-early',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The report comes with the sixth day, to be safe.',
  apply: inHealthcare('medicinesReconciliation', () => ({
    isReported: (since, today) => today >= daysAfter(since, 6),
  })),
}
