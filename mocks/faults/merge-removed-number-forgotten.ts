import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-removed-number-forgotten',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'The removed number is not kept on the record.',
  apply: inHealthcare('merging', () => ({ keepsRemovedNumber: () => false })),
}
