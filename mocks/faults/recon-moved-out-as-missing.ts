import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-moved-out-as-missing',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: "What is not in the period of the prison's book counts as missing.",
  apply: inHealthcare('reconciliation', () => ({ looksBeyond: () => false })),
}
