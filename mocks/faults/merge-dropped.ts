import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-dropped',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'Merges are neither heard of nor followed.',
  apply: inHealthcare('merging', () => ({ reactsToNotice: () => false, followsRemovedNumber: () => false })),
}
