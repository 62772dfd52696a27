import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-author-not-kept',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'The audit trail holds what users did, and no change that came from the prison.',
  apply: inHealthcare('audit', () => ({ recordsPrisonEdits: () => false })),
}
