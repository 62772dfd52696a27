import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-told-when-agreed',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'Every refused version is called a conflict, also where both chose the same.',
  apply: inHealthcare('conflicts', () => ({ tellsEditor: () => true })),
}
