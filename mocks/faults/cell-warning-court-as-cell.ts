import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-court-as-cell',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'Whoever is out for the day is taken to be in a cell of that name.',
  apply: inHealthcare('cellBreach', ({ isInCell }) => ({
    isInCell: (stay, path, earlier) => stay.status === 'onleave' || isInCell(stay, path, earlier),
  })),
}
