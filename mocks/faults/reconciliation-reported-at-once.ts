import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-reported-at-once',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'Whatever was not done on the day of arrival is reported.',
  apply: inHealthcare('medicinesReconciliation', () => ({ isReported: (since, today) => today > since })),
}
