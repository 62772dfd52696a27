import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-into-unknown-ignored',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'A merge into a number that healthcare does not know yet is dropped.',
  apply: inHealthcare('merging', () => ({ takesNewNumber: () => false })),
}
