import { cellOf } from '../healthcare/capabilities/reception/rounds.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'round-by-cell-backwards',
  breaks: ['NEED-06', 'RES-03'],
  party: 'healthcare',
  because: 'Cells are sorted from the last to the first.',
  apply: inHealthcare('whereabouts', () => ({
    order: (a, b) => (cellOf(b) ?? '').localeCompare(cellOf(a) ?? ''),
  })),
}
