import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-measure-over-prisons',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'A transfer is not noticed, and two short stays are counted as one long one.',
  apply: inHealthcare('secondStage', () => ({ endOf: (ended) => ended })),
}
