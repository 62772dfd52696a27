import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-lifting-not-told',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'A hold ends in the prison on its end date, and lifting it is for the record.',
  apply: inHealthcare('medicalHolds', () => ({ tellsLifting: () => false })),
}
