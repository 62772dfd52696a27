import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-raised-though-done',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Everybody who leaves is raised, whatever was done for them.',
  apply: inHealthcare('secondStage', () => ({ raisesDone: () => true })),
}
