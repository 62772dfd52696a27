import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-measure-late-as-done',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Done is done, however late.',
  apply: inHealthcare('secondStage', () => ({ isInTime: () => true })),
}
