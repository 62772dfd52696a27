import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-once-for-all',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Whoever was assessed in an earlier stay is taken to need no more.',
  apply: inHealthcare('secondStage', () => ({
    asksFor: (earlier) => earlier.every(({ status }) => status !== 'finished') || earlier.length === 0,
  })),
}
