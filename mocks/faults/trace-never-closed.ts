import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-never-closed',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'The trace stays open, whatever is found.',
  apply: inHealthcare('firstStage', () => ({ isTraced: () => false })),
}
