import { type Resource, texts } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

const patientIn = (appointment: Resource) =>
  texts(appointment, 'participant.actor.reference').find((one) => one.startsWith('Patient/'))

export const fault: Fault = {
  id: 'outcome-of-everything-ahead',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'The outcome is filed under the person and not under the appointment.',
  apply: inHealthcare('attendance', () => ({
    affected: (appointment, everyone) => everyone().filter((one) => patientIn(one) === patientIn(appointment)),
  })),
}
