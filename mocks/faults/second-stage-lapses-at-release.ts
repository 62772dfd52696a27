import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-lapses-at-release',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Work for somebody who has gone is tidied away.',
  apply: inHealthcare('secondStage', () => ({ afterStay: () => 'taken back' })),
}
