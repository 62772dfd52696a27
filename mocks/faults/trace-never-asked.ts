import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-never-asked',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'A missing NHS number is the work of nobody.',
  apply: inHealthcare('firstStage', () => ({ traces: () => false })),
}
