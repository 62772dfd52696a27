import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-booking-resolves-everything',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Whoever is booked again is thought to be seen to.',
  apply: inHealthcare('followUp', ({ resolves }) => ({
    resolves: (booking, item) => causeIn(item) !== 'cancelled-by-prison' || resolves(booking, item),
  })),
}
