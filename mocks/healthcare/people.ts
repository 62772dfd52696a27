import { all, isObject, oncePerVersion, type Resource, type Stored, text } from './fhir/resource.ts'
import type { Store } from './fhir/store.ts'
import { PRISON_NUMBER } from './fhir/systems.ts'
import { identifiersOf, prisonNumberHeld } from './numbers.ts'

/**
 * The patient who is linked to a prison number now, or to whom it once belonged. A number that nobody has confirmed
 * links nothing, and neither does a record that another one has taken the place of.
 */
export function patientWithPrisonNumber(store: Store, prisonNumber: string): Stored | undefined {
  const found = store.filter(
    'Patient',
    (patient) =>
      successorOf(patient) === undefined &&
      identifiersOf(patient, PRISON_NUMBER).some(({ value }) => value === prisonNumber),
    prisonNumber,
  )
  return (
    found.find((patient) => prisonNumberOf(patient) === prisonNumber) ??
    found.find((patient) => prisonNumberHeld(patient).value !== prisonNumber)
  )
}

/** Every stay of a patient, for example `Patient/17`, oldest first. */
export function staysOf(store: Store, patient: string): readonly Stored[] {
  return store.filter('Encounter', (stay) => text(stay, 'subject.reference') === patient, patient)
}

/** The stays of a patient that have not ended. */
export function currentStaysOf(store: Store, patient: string): readonly Stored[] {
  return staysOf(store, patient).filter(({ status }) => status !== 'finished')
}

/** The prison number that a patient is linked to, or nothing where there is no link. */
export function prisonNumberOf(patient: Stored): string | undefined {
  const { value, status } = prisonNumberHeld(patient)
  return status === 'verified' ? value : undefined
}

/** The record that took this one's place, for example `Patient/17`. */
export const successorOf: (patient: Resource) => string | undefined = oncePerVersion((patient) => {
  const link = all(patient, 'link').find((one) => isObject(one) && one.type === 'replaced-by')
  return text(link, 'other.reference')
})
