import type { HealthcareAttendance } from '../../domain/attendance.ts'
import { codes, extensions, type FhirResource, text, values } from '../fhir-resource.ts'
import { appointmentsNamed } from './appointment-look.ts'
import type { Desk } from './desk.ts'
import { MOVEMENT_OUTCOME, OUTCOME } from './systems.ts'

export function healthcareAttendance(desk: Desk): HealthcareAttendance {
  return {
    async outcomeOf(person, role, name) {
      const [{ resource, where }] = await appointmentsNamed(desk, person, role, name)
      const patient = `Patient/${await desk.patientId(person, role)}`
      return {
        codes: extensions(resource, OUTCOME).flatMap((each) => codes(each, 'valueCodeableConcept', MOVEMENT_OUTCOME)),
        attended: resource.status === 'fulfilled',
        refused: hasDeclined(resource, patient),
        seen: where,
      }
    },
  }
}

/** How FHIR says that the person would not come. */
function hasDeclined(appointment: FhirResource, patient: string): boolean {
  return values(appointment, 'participant').some(
    (one) => (text(one, 'actor.reference') ?? '').endsWith(patient) && text(one, 'status') === 'declined',
  )
}
