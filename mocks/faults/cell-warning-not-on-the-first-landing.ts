import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'cell-warning-not-on-the-first-landing',
  breaks: ['MOVE-03'],
  party: 'healthcare',
  because: 'The landing for first nights is taken for a part of reception.',
  apply: inHealthcare('cellBreach', ({ isInCell }) => ({
    isInCell: (stay, path, earlier) => !path.startsWith('A-1-') && isInCell(stay, path, earlier),
  })),
}
