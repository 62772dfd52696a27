import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'concern-taken-for-acct',
  breaks: ['RISK-08'],
  party: 'healthcare',
  because: 'A received concern is shown as the ACCT that it asks for.',
  apply: inHealthcare('concerns', () => ({ impliesOpenAcct: (state) => state === 'received' })),
}
