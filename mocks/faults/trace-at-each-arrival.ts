import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-at-each-arrival',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Each prison asks for a trace of its own.',
  apply: inHealthcare('firstStage', () => ({ tracesAgain: (occasion) => occasion === 'arrival' })),
}
