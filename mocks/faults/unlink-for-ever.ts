import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-for-ever',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'A record whose link was undone is marked, and nobody can link it again.',
  apply: inHealthcare('unlinking', () => ({ canBeLinkedAgain: () => false })),
}
