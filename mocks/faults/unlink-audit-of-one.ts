import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlink-audit-of-one',
  breaks: ['IDM-04'],
  party: 'healthcare',
  because: 'The undoing is written down for the wrong record alone.',
  apply: inHealthcare('unlinking', () => ({ auditsOther: () => false })),
}
