import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'merge-sends-again',
  breaks: ['IDM-03'],
  party: 'healthcare',
  because: 'After a merge everything is sent once more, to be on the safe side.',
  apply: inHealthcare('merging', () => ({ sendsAgain: () => true })),
}
