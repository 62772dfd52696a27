import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-cancelled-listed',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Everything ahead is listed, also what the clinic had called off itself.',
  apply: inHealthcare('followUp', ({ causeOf }) => ({
    causeOf: (appointment, site, custody) =>
      causeOf(
        { ...appointment, status: appointment.status === 'cancelled' ? 'booked' : appointment.status },
        site,
        custody,
      ),
  })),
}
