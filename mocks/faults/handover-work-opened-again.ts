import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'handover-work-opened-again',
  breaks: ['MOVE-06'],
  party: 'healthcare',
  because: 'The new team is given everything, also what was done.',
  apply: inHealthcare('handover', () => ({ workOnArrival: () => 'opened again' })),
}
