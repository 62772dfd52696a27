import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'functional-need-never-over',
  breaks: ['NEED-01'],
  party: 'healthcare',
  because: 'A need stands until somebody ends it.',
  apply: inHealthcare('functional', () => ({ isOver: () => false })),
}
