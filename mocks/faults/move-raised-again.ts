import { all, type Resource } from '../healthcare/fhir/resource.ts'
import { FOLLOW_UP_CAUSE } from '../healthcare/fhir/systems.ts'
import { isOpen } from '../healthcare/worklist.ts'
import { type Fault, inHealthcare } from './fault.ts'

const isSetAside = (appointment: Resource) =>
  all(appointment, 'cancelationReason.coding.system').includes(FOLLOW_UP_CAUSE)

export const fault: Fault = {
  id: 'move-raised-again',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Each notice lists what is ahead again, also what somebody has seen to.',
  apply: inHealthcare('followUp', ({ causeOf }) => ({
    causeOf: (appointment, site, custody) =>
      causeOf(isSetAside(appointment) ? { ...appointment, status: 'booked' } : appointment, site, custody),
    raises: (_cause, earlier) => !earlier.some(isOpen),
  })),
}
