import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'

/** An appointment, and where it was seen. */
export interface AppointmentLook {
  readonly resource: FhirResource
  readonly where: string
}

/**
 * The person's appointments of a name, as the system holds them now.
 *
 * @throws {NonConformance} when there is none
 */
export async function appointmentsNamed(
  desk: Desk,
  person: Person,
  role: Role,
  name: string,
): Promise<readonly [AppointmentLook, ...AppointmentLook[]]> {
  const patient = `Patient/${await desk.patientId(person, role)}`
  const { matches, where } = await desk.as(role).search('Appointment', { patient })
  const [first, ...rest] = matches
    .filter((one) => text(one, 'description') === name)
    .map((resource) => ({ resource, where }))
  if (first) return [first, ...rest]
  throw new NonConformance({
    expected: `the appointment "${name}" of ${person.name}`,
    found: `${matches.length} others`,
    seen: where,
    next: 'keep every appointment of a person, whatever becomes of it.',
  })
}
