import { daysAfter } from '../healthcare/capabilities/movements/second-stage-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-reported-a-day-late',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The report counts seven whole days, and comes on the eighth.',
  apply: inHealthcare('medicinesReconciliation', () => ({ isReported: (since, today) => today > daysAfter(since, 7) })),
}
