import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-prison-cancellation-ignored',
  breaks: ['APPT-03', 'APPT-07', 'DQ-01'],
  party: 'healthcare',
  because: 'A notice about an appointment is read for a new time and place only.',
  apply: inHealthcare('appointments', (appointments) => ({
    takenOver: (appointment, entry) =>
      entry.status === 'CANCELLED' ? appointment : appointments.takenOver(appointment, entry),
  })),
}
