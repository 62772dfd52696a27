import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'whereabouts-first-cell-kept',
  breaks: ['NEED-06', 'MOVE-07', 'NEED-02'],
  party: 'healthcare',
  because: 'Reception allocates the cell, and later moves are a matter of the wing.',
  apply: inHealthcare('whereabouts', () => ({ cell: (before, now) => (before && before !== 'RECP' ? before : now) })),
}
