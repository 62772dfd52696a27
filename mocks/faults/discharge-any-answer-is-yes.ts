import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'discharge-any-answer-is-yes',
  breaks: ['REL-04'],
  party: 'healthcare',
  because: 'Any answer of the practice is read as a confirmation.',
  apply: inHealthcare('discharge', () => ({ stateOf: () => 'received' })),
}
