import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-late-not-counted',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'What is unconfirmed is said to be still on its way, and counts as nothing.',
  apply: inHealthcare('report', ({ counts }) => ({
    counts: (item) => counts(item).filter((one) => one !== 'late'),
  })),
}
