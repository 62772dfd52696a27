import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-re-keyed-as-mismatched',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'What staff had to tell by hand is counted as a difference between the systems.',
  apply: inHealthcare('report', ({ counts }) => ({
    counts: (item) => counts(item).map((one) => (one === 're-keyed' ? 'mismatched' : one)),
  })),
}
