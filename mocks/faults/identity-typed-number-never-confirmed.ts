import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-typed-number-never-confirmed',
  breaks: ['IDM-01', 'IDM-02'],
  party: 'healthcare',
  because: 'A reception always makes a new record, although the number is on one already.',
  apply: inHealthcare('matching', () => ({ confirmsClaim: () => false })),
}
