import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-work-never-comes-back',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'Only a first transfer is looked at.',
  apply: inHealthcare('handover', ({ workOnArrival }) => ({
    workOnArrival: (task, earlier) => (earlier.length > 1 ? 'left' : workOnArrival(task, earlier)),
  })),
}
