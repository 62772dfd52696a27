import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-any-booking-resolves',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'Whoever has any new appointment is taken off the list.',
  apply: inHealthcare('followUp', ({ resolves }) => ({
    resolves: (booking, item) => causeIn(item) === 'cancelled-by-prison' || resolves(booking, item),
  })),
}
