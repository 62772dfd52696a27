import { all, text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'conflict-clinician-lost',
  breaks: ['APPT-07'],
  party: 'healthcare',
  because: "Taking over the prison's entry drops what the prison does not know.",
  apply: inHealthcare('appointments', (appointments) => ({
    takenOver: (appointment, entry) => {
      const taken = appointments.takenOver(appointment, entry)
      if (taken.start === appointment.start) return taken
      const isDoctor = (one: unknown) => text(one, 'actor.reference') === 'Practitioner/doctor'
      return { ...taken, participant: all(taken, 'participant').filter((one) => !isDoctor(one)) }
    },
  })),
}
