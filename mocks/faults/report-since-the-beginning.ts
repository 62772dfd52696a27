import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-since-the-beginning',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'Nothing is left out for being of another month.',
  apply: inHealthcare('report', () => ({ isOfMonth: () => true })),
}
