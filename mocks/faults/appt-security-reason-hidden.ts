import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-security-reason-hidden',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: "Reasons that have to do with security are thought to be none of the clinic's business.",
  apply: inHealthcare('appointments', (appointments) => ({
    takenOver: (appointment, entry) =>
      appointments.takenOver(
        appointment,
        entry.cancelledBecause === 'SECURITY' ? { ...entry, cancelledBecause: 'OTHER' } : entry,
      ),
  })),
}
