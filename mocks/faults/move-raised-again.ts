import type { Resource } from '../healthcare/fhir/resource.ts'
import { isOpen } from '../healthcare/worklist.ts'
import { type Fault, inHealthcare } from './fault.ts'

const asBooked = (appointment: Resource): Resource => ({ ...appointment, status: 'booked' })

export const fault: Fault = {
  id: 'move-raised-again',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Each notice lists what is ahead again, also what somebody has seen to.',
  apply: inHealthcare('followUp', ({ causeOf, raises }) => ({
    causeOf: (appointment, site, custody) =>
      appointment.status === 'cancelled'
        ? causeOf(asBooked(appointment), site, custody)
        : causeOf(appointment, site, custody),
    raises: (cause, earlier, open) => (earlier.length === 0 ? raises(cause, earlier, open) : !earlier.some(isOpen)),
  })),
}
