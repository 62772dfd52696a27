import { texts } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-doctor-diary-apart',
  breaks: ['APPT-01'],
  party: 'healthcare',
  because: "A doctor's appointments live in a diary that is not connected.",
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) =>
      !before && texts(after, 'participant.actor.reference').includes('Practitioner/doctor')
        ? 'nothing'
        : appointments.telling(before, after),
  })),
}
