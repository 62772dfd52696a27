import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'second-stage-waits-at-old-prison',
  breaks: ['MOVE-04'],
  party: 'healthcare',
  because: 'The item stays with the prison that the person has left.',
  apply: inHealthcare('secondStage', ({ afterStay }) => ({
    afterStay: (task, fromOutside) => (fromOutside ? afterStay(task, fromOutside) : 'waits'),
  })),
}
