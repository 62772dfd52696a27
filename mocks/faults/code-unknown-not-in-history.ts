import { standingOf } from '../healthcare/capabilities/risk/code-list.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'code-unknown-not-in-history',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'The history is kept by code, and has no place for one that is not in the list.',
  apply: inHealthcare('risk', ({ isKeptInHistory }) => ({
    isKeptInHistory: (judged) => standingOf(judged.alert.code) !== 'unknown' && isKeptInHistory(judged),
  })),
}
