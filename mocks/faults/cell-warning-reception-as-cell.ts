import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-reception-as-cell',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'Any change of place is taken for a cell, also the reception of the next prison.',
  apply: inHealthcare('cellBreach', () => ({ isInCell: ({ status }) => status === 'in-progress' })),
}
