import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-assessment-stays-due',
  breaks: ['IDM-05', 'MOVE-01'],
  party: 'healthcare',
  because: 'The assessment that is recorded does not count as the one that was to be done.',
  apply: inHealthcare('firstStage', () => ({ isDoneBy: () => false })),
}
