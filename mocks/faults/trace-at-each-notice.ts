import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-at-each-notice',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Each notice about a person asks for a trace.',
  apply: inHealthcare('firstStage', () => ({
    tracesAgain: (occasion) => occasion === 'notice' || occasion === 'move',
  })),
}
