import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-doubled-by-merge',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Two records that become one keep both their traces.',
  apply: inHealthcare('merging', () => ({ closesDoubles: () => false })),
}
