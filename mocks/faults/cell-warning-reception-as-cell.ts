import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-reception-as-cell',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'A change of place is taken for a cell, also the reception of the next prison.',
  apply: inHealthcare('cellBreach', ({ isInCell }) => ({
    isInCell: (stay, path, earlier) =>
      earlier.length > 0 ? stay.status === 'in-progress' : isInCell(stay, path, earlier),
  })),
}
