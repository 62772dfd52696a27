import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'missed-rule-cannot-be-set',
  breaks: ['MED-04'],
  party: 'healthcare',
  because: 'The rule is in the program.',
  apply: inHealthcare('missedDoses', () => ({ rule: () => 3 })),
}
