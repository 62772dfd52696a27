import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-cancellation-undone',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'Whatever the prison did last stands, so a cancelled appointment comes back.',
  apply: inHealthcare('conflicts', (conflicts) => ({
    resolve: (ours, cancels, entry) =>
      cancels && entry.status === 'SCHEDULED' ? 'prison' : conflicts.resolve(ours, cancels, entry),
  })),
}
