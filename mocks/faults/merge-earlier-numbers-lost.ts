import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-earlier-numbers-lost',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'Of two merges in a row only the number that was removed last is kept on the record.',
  apply: inHealthcare('merging', () => ({ keepsEarlierNumbers: () => false })),
}
