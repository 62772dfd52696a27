import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-of-all-prisons',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'The report counts for the whole estate, and the prison is only its heading.',
  apply: inHealthcare('report', () => ({ isOfSite: () => true })),
}
