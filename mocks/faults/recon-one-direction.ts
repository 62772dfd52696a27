import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-one-direction',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: "The clinic's list is looked up in the prison's book, and never the other way round.",
  apply: inHealthcare('reconciliation', () => ({ unmatched: () => [] })),
}
