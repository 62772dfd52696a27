import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-other-not-restored',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'The record of the right person stays merged into the wrong one.',
  apply: inHealthcare('unlinking', () => ({ restoresOther: () => false })),
}
