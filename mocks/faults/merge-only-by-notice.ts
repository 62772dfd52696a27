import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-only-by-notice',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'Without a notice, a removed number is taken for one that the prison does not know.',
  apply: inHealthcare('merging', () => ({ followsRemovedNumber: () => false })),
}
