import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-not-told',
  breaks: ['APPT-07', 'DQ-03'],
  party: 'healthcare',
  because: 'The conflict is settled by rule, and nobody is told.',
  apply: inHealthcare('conflicts', () => ({ tellsEditor: () => false })),
}
