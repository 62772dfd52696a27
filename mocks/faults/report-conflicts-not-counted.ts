import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-conflicts-not-counted',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'A conflict that a rule has settled counts as none.',
  apply: inHealthcare('report', ({ counts }) => ({
    counts: (item) => counts(item).filter((one) => one !== 'mismatched'),
  })),
}
