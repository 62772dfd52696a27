import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-after-knowing',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'The version of a change by the prison is not kept, so the next edit counts as made without knowing.',
  apply: inHealthcare('conflicts', () => ({ countsPrisonChanges: () => false })),
}
