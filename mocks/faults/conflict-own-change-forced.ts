import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-own-change-forced',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'A refused change is sent again with the newest version until it is taken.',
  apply: inHealthcare('conflicts', (conflicts) => ({
    resolve: (ours, cancels, entry) =>
      !cancels && entry.status === 'SCHEDULED' ? 'ours' : conflicts.resolve(ours, cancels, entry),
  })),
}
