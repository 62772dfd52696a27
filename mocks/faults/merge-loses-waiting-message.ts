import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-loses-waiting-message',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'A message that waits keeps the address of the removed number, and the prison refuses it.',
  apply: inHealthcare('merging', () => ({ readdresses: () => false })),
}
