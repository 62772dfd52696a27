import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-runs-on-after-transfer',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'The seven days are counted from the first entry into any prison.',
  apply: inHealthcare('secondStage', ({ dueOn }) => ({ dueOn: (stay, earlier) => dueOn(earlier[0] ?? stay, []) })),
}
