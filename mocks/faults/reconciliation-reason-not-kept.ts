import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-reason-not-kept',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'That there is an exception is kept, and not why.',
  apply: inHealthcare('medicinesReconciliation', () => ({ kept: ({ statusReason: _reason, ...change }) => change })),
}
