import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-rebooking-unseen',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The list is a snapshot of the day and does not hear of new bookings.',
  apply: inHealthcare('followUp', ({ resolves }) => ({
    resolves: (booking, item) => causeIn(item) !== 'cancelled-by-prison' && resolves(booking, item),
  })),
}
