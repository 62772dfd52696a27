import type { HealthcareSystem } from '../../capability.ts'
import { oncePerVersion, type Resource, type Stored } from '../../fhir/resource.ts'
import { PRISON_NUMBER } from '../../fhir/systems.ts'
import { identifiersOf } from '../../numbers.ts'
import { patientWithPrisonNumber, prisonNumberOf } from '../../people.ts'
import { type Candidate, particularsOf } from './matching.ts'
import { withPrisonNumber } from './numbers.ts'
import { tellPrison } from './pairing.ts'
import { raiseReview, raiseReviews } from './reviews.ts'

/**
 * The record of whoever the prison names by a prison number. A number that staff wrote down is linked when the
 * prison's particulars confirm it; anybody else gets a record of their own, and staff decide on near matches.
 */
export function recordFor(system: HealthcareSystem, prisonNumber: string, demographics: Resource): Stored {
  const { store, policies } = system
  const linked = patientWithPrisonNumber(store, prisonNumber)
  if (linked) {
    if (policies.matching.looksAtEachNotice()) raiseReviews(system, linked)
    return linked
  }
  const arrival = particularsOf(demographics)
  const claims = store.filter(
    'Patient',
    (patient) =>
      patient.active !== false &&
      prisonNumberOf(patient) === undefined &&
      identifiersOf(patient, PRISON_NUMBER).some(({ value }) => value === prisonNumber),
    prisonNumber,
  )
  const known =
    claims.find((claim) => policies.matching.confirmsClaim(particularsOf(claim), arrival)) ??
    takenFor(system, demographics)
  if (known) {
    if (policies.matching.asksAboutExact()) raiseReview(system, known, known)
    return linkedTo(system, known, prisonNumber)
  }
  const created = store.create(demographics)
  for (const claim of claims) raiseReview(system, created, claim)
  raiseReviews(system, created)
  return created
}

function takenFor({ store, policies }: HealthcareSystem, demographics: Resource): Stored | undefined {
  const known = store.filter('Patient', (patient) => patient.active !== false).map(candidateOf)
  const found = policies.matching.arrivesAs(known, particularsOf(demographics))
  return found && store.find('Patient', found.id)
}

const candidateOf = oncePerVersion((patient: Stored): Candidate => {
  const prisonNumber = prisonNumberOf(patient)
  return { id: patient.id, particulars: particularsOf(patient), ...(prisonNumber ? { prisonNumber } : {}) }
})

function linkedTo(system: HealthcareSystem, patient: Stored, prisonNumber: string): Stored {
  const linked = system.store.update(withPrisonNumber(system, patient, prisonNumber))
  tellPrison(system, patient, linked)
  return linked
}
