import type { HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { type Resource, type Stored, texts } from '../../fhir/resource.ts'
import { NHS_NUMBER, PRISON_NUMBER } from '../../fhir/systems.ts'
import {
  identifiersOf,
  type NumberStatus,
  nhsNumberHeld,
  nhsNumberIdentifier,
  otherIdentifiers,
  prisonNumberHeld,
  prisonNumberIdentifier,
  statedNhsStatus,
  statesPrisonStatus,
} from '../../numbers.ts'
import { patientWithPrisonNumber, prisonNumberOf, successorOf } from '../../people.ts'

/** Mistakes a supplier can make in holding a person's numbers. */
export interface NumbersPolicies {
  isNhsNumber(text: string): boolean
  /** The status of an NHS number that staff write, with what they say of it. */
  nhsStatusAsWritten(stated: NumberStatus | undefined): 'verified' | 'candidate'
  /** The status of a prison number that staff write, with what they say of it. */
  prisonStatusAsWritten(stated: NumberStatus | undefined): 'verified' | 'candidate'
  /** Whether an NHS number that a record holds with this status cannot be verified for whoever is written about. */
  refusesSecondHolder(held: NumberStatus, isSameRecord: boolean): boolean
  /** Whether staff cannot write a prison number to which another record is linked. */
  refusesSecondLink(): boolean
  /** What a prison number is once the prison itself has named it. */
  statusOfPrisonsOwn(): 'verified' | 'candidate'
  /** The record as whoever asks is shown it. */
  shown(patient: Stored): Stored
}

export const referenceNumbers: NumbersPolicies = {
  isNhsNumber,
  nhsStatusAsWritten: (stated) => (stated === 'verified' ? 'verified' : 'candidate'),
  prisonStatusAsWritten: (stated) => (stated === 'verified' ? 'verified' : 'candidate'),
  refusesSecondHolder: (held, isSameRecord) => held === 'verified' && !isSameRecord,
  refusesSecondLink: () => true,
  statusOfPrisonsOwn: () => 'verified',
  shown: (patient) => patient,
}

/** Ten digits, the last of them the check digit: modulus 11, weights 10 to 2. */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const digits = [...text].map(Number)
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0)
  return (11 - (sum % 11)) % 11 === digits[9]
}

/**
 * The numbers of a record as they are stored: each with its status.
 *
 * @throws {FhirProblem} for a number that cannot be one, or that belongs to somebody else
 */
export function checkedNumbers(
  system: HealthcareSystem,
  { resource, acting }: PendingWrite,
  current: Stored | undefined,
): Resource {
  const { policies } = system
  const numbered = withNhsNumber(system, resource, current)
  const [number, ...more] = identifiersOf(numbered, PRISON_NUMBER).filter(({ use }) => use !== 'old')
  if (more.length > 0) throw new FhirProblem('bad-request', 'A record holds one prison number at a time.')
  if (typeof number?.value !== 'string') return numbered
  const before = current && prisonNumberHeld(current)
  const known = before?.value === number.value && before.status === 'verified'
  const stated = statesPrisonStatus(number) ? prisonNumberHeld(numbered).status : undefined
  const status = known ? 'verified' : policies.numbers.prisonStatusAsWritten(stated)
  const other = patientWithPrisonNumber(system.store, number.value)
  const links = acting.user.role === 'identity officer' && status === 'verified'
  const isTaken = other && other.id !== current?.id && other.active !== false && numbered.active !== false
  if (isTaken && !links && policies.numbers.refusesSecondLink())
    throw new FhirProblem('duplicate', `Patient/${other.id} already holds the prison number ${number.value}.`, {
      reason: 'prison-number-held',
    })
  if (links && current && wasUndone(system, current) && !policies.unlinking.canBeLinkedAgain())
    throw new FhirProblem('duplicate', `Patient/${current.id} was unlinked and is not linked again.`)
  const earlier = identifiersOf(numbered, PRISON_NUMBER).filter(({ use }) => use === 'old')
  return {
    ...numbered,
    identifier: [
      prisonNumberIdentifier(number.value, status),
      ...otherIdentifiers(numbered, PRISON_NUMBER),
      ...earlier,
    ],
  }
}

function wasUndone({ store }: HealthcareSystem, { id }: Stored): boolean {
  const reference = `Patient/${id}`
  const isAbout = (one: Stored) => texts(one, 'target.reference').includes(reference)
  return store.filter('Provenance', isAbout, reference).length > 0
}

function withNhsNumber({ store, policies }: HealthcareSystem, resource: Resource, current: Stored | undefined) {
  const [given, ...more] = identifiersOf(resource, NHS_NUMBER)
  if (given === undefined) return resource
  const value = String(given.value)
  if (more.length > 0 || !policies.numbers.isNhsNumber(value))
    throw new FhirProblem('business-rule', `"${value}" is no NHS number: ten digits with the right check digit.`, {
      reason: 'nhs-number-invalid',
      expression: 'Patient.identifier.value',
    })
  const status = policies.numbers.nhsStatusAsWritten(statedNhsStatus(given))
  const isHolder = (one: Stored) => {
    const held = nhsNumberHeld(one)
    if (successorOf(one) || held.value !== value) return false
    return policies.numbers.refusesSecondHolder(held.status, one.id === current?.id)
  }
  const [holder] = store.filter('Patient', isHolder, value)
  if (status === 'verified' && holder)
    throw new FhirProblem('duplicate', `Patient/${holder.id} already holds the NHS number ${value}.`, {
      reason: 'nhs-number-held',
    })
  const rest = otherIdentifiers(resource, NHS_NUMBER)
  return { ...resource, identifier: [...rest, nhsNumberIdentifier(value, status)] }
}

/** A record with the prison number as the prison itself has given it; an earlier number is kept as such. */
export function withPrisonNumber(system: HealthcareSystem, patient: Stored, number: string): Stored {
  const before = prisonNumberOf(patient)
  const earlier = identifiersOf(patient, PRISON_NUMBER)
    .filter(({ use, value }) => value !== number && (use === 'old' || value === before))
    .map((one) => ({ ...one, use: 'old' }))
  const status = system.policies.numbers.statusOfPrisonsOwn()
  const own = prisonNumberIdentifier(number, status)
  return { ...patient, identifier: [own, ...otherIdentifiers(patient, PRISON_NUMBER), ...earlier] }
}
