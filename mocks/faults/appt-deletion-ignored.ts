import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-deletion-ignored',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: 'An entry that the prison took out of its book is skipped as not found.',
  apply: inHealthcare('appointments', (appointments) => ({
    takenOver: (appointment, entry) =>
      entry.status === 'DELETED' ? appointment : appointments.takenOver(appointment, entry),
  })),
}
