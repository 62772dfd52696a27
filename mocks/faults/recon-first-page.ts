import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-first-page',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: "Only the first page of the prison's book is read.",
  apply: inHealthcare('reconciliation', () => ({ entries: (listed) => listed.slice(0, 10), looksBeyond: () => false })),
}
