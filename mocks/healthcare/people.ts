import { identifierOf, type Stored } from './fhir/resource.ts'
import type { Store } from './fhir/store.ts'
import { PRISON_NUMBER } from './fhir/systems.ts'

/** The patient who is linked to a prison number now. A merged record points to the one that took its place. */
export function patientWithPrisonNumber(store: Store, prisonNumber: string): Stored | undefined {
  const found = store.filter('Patient', (patient) => identifierOf(patient, PRISON_NUMBER) === prisonNumber)
  return found.find((patient) => patient.active !== false) ?? found[0]
}

/** The prison number that a patient is linked to, or nothing where there is no link. */
export function prisonNumberOf(patient: Stored): string | undefined {
  return identifierOf(patient, PRISON_NUMBER)
}
