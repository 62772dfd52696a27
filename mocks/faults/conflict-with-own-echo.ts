import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-with-own-echo',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: 'A change whose reply was lost is refused when repeated, and called a conflict with itself.',
  apply: inHealthcare('conflicts', (conflicts) => ({
    recognisesEcho: () => false,
    resolve: (ours, cancels, entry) =>
      entry.lastChangedBy === 'HEALTH' ? 'prison' : conflicts.resolve(ours, cancels, entry),
  })),
}
