import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-rebooking-unseen',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'A new booking is not connected with the appointment in whose place it is made.',
  apply: inHealthcare('followUp', ({ resolves }) => ({
    resolves: (booking, item) => causeIn(item) === 'cancelled-by-prison' && resolves(booking, item),
  })),
}
