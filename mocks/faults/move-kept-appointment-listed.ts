import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-kept-appointment-listed',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'An appointment is thought to be ahead until its time is over, whatever became of it.',
  apply: inHealthcare('followUp', ({ causeOf }) => ({
    causeOf: (appointment, site, custody) =>
      causeOf(
        { ...appointment, status: appointment.status === 'fulfilled' ? 'booked' : appointment.status },
        site,
        custody,
      ),
  })),
}
