import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-of-anybody',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'Planned moves are compared with every hold on the list, whoever it is of.',
  apply: inHealthcare('medicalHolds', () => ({ isOf: () => true })),
}
