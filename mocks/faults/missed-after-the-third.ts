import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-after-the-third',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'The rule is taken for what is still tolerated.',
  apply: inHealthcare('missedDoses', () => ({ reaches: (count, rule) => count > rule })),
}
