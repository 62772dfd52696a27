import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-starts-again-at-each-notice',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Every notice about a person is taken for an entry.',
  apply: inHealthcare('secondStage', () => ({ startsAgain: () => true })),
}
