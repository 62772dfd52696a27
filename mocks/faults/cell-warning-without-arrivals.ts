import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-without-arrivals',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'Only a change of cell is looked at, and not the cell of the first notice.',
  apply: inHealthcare('cellBreach', () => ({ looksAtArrival: () => false })),
}
