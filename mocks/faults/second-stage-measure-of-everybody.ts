import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-measure-of-everybody',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'The measure counts every stay, also those too short to be late.',
  apply: inHealthcare('secondStage', () => ({ counts: () => true })),
}
