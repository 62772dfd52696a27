import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'report-counts-what-arrived',
  breaks: ['DQ-03'],
  party: 'healthcare',
  because: 'Every message is counted as one that was refused, until somebody says otherwise.',
  apply: inHealthcare('report', ({ counts }) => ({
    counts: (item) => [
      ...counts(item),
      ...(item.task.businessStatus && item.versions.length > 2 ? (['rejected'] as const) : []),
    ],
  })),
}
