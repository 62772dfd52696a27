import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-moves-not-watched',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'Moves are compared once, when the hold is placed.',
  apply: inHealthcare('medicalHolds', () => ({ looksOn: (occasion) => occasion === 'hold' })),
}
