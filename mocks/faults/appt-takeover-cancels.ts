import { isStanding } from '../healthcare/capabilities/appointments/plan.ts'
import { texts } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-takeover-cancels',
  breaks: ['APPT-02', 'APPT-07'],
  party: 'healthcare',
  because: 'Another clinician is a new appointment: the old one is cancelled in the prison.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => {
      const holders = (one: unknown) => texts(one, 'participant.actor.reference').join()
      const isTakenOver = before !== undefined && isStanding(after) && holders(before) !== holders(after)
      return isTakenOver ? 'cancellation' : appointments.telling(before, after)
    },
  })),
}
