import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-first-stage-counts',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'Any assessment is taken for the one that is due.',
  apply: inHealthcare('secondStage', () => ({ isDoneBy: ({ status }) => status === 'completed' })),
}
