import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'reconciliation-asked-again',
  breaks: ['MED-01'],
  party: 'healthcare',
  because: 'The list is made anew each time, and forgets what was done.',
  apply: inHealthcare('medicinesReconciliation', () => ({ startsAgain: () => true })),
}
