import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-unmatched-only-when-decided',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'Somebody counts as unmatched once staff have decided about them.',
  apply: inHealthcare('report', ({ counts }) => ({
    counts: (item) => counts(item).filter((one) => one !== 'unmatched' || item.task.status === 'completed'),
  })),
}
