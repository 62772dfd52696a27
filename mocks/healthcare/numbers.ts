import { all, hasCode, isObject, oncePerVersion, type Resource } from './fhir/resource.ts'
import { NHS_NUMBER, NHS_NUMBER_STATUS, NHS_NUMBER_STATUS_CODES, NUMBER_STATUS, PRISON_NUMBER } from './fhir/systems.ts'

/** How far a number is known to be the person's. */
export type NumberStatus = 'verified' | 'candidate' | 'none'

export interface HeldNumber {
  readonly value?: string
  readonly status: NumberStatus
}

const VERIFIED = 'number-present-and-verified'
/** The same, as the NHS in England numbers them, and a number that nobody has traced. */
const VERIFIED_IN_ENGLAND = '01'
const NOT_TRACED_IN_ENGLAND = '02'

/** The prison number that a record holds now; numbers of earlier days are left out. */
export const prisonNumberHeld: (patient: Resource) => HeldNumber = oncePerVersion((patient) => {
  const [held] = identifiersOf(patient, PRISON_NUMBER).filter(({ use }) => use !== 'old')
  const value = held?.value
  if (typeof value !== 'string') return { status: 'none' }
  const candidate = all(held, 'extension').some(
    (one) => isObject(one) && one.url === NUMBER_STATUS && one.valueCode === 'candidate',
  )
  return { value, status: candidate ? 'candidate' : 'verified' }
})

/** The NHS number that a record holds. Without a word on its status it is a candidate. */
export function nhsNumberHeld(patient: Resource): HeldNumber {
  const [held] = identifiersOf(patient, NHS_NUMBER)
  const value = held?.value
  if (typeof value !== 'string') return { status: 'none' }
  return { value, status: statedNhsStatus(held) ?? 'candidate' }
}

/** The status that an NHS number identifier states, where it states one. */
export function statedNhsStatus(identifier: unknown): NumberStatus | undefined {
  for (const one of all(identifier, 'extension')) {
    if (!isObject(one) || one.url !== NHS_NUMBER_STATUS) continue
    const concept = one.valueCodeableConcept
    const verified = [VERIFIED, VERIFIED_IN_ENGLAND].some((code) =>
      NHS_NUMBER_STATUS_CODES.some((system) => hasCode(concept, { system, code })),
    )
    return verified ? 'verified' : 'candidate'
  }
  return undefined
}

/** Whether a prison number identifier states a status. */
export function statesPrisonStatus(identifier: unknown): boolean {
  return all(identifier, 'extension').some((one) => isObject(one) && one.url === NUMBER_STATUS)
}

export function prisonNumberIdentifier(value: string, status: 'verified' | 'candidate'): object {
  return { system: PRISON_NUMBER, value, extension: [{ url: NUMBER_STATUS, valueCode: status }] }
}

export function nhsNumberIdentifier(value: string, status: 'verified' | 'candidate'): object {
  const [, england] = NHS_NUMBER_STATUS_CODES
  const coding = { system: england, code: status === 'verified' ? VERIFIED_IN_ENGLAND : NOT_TRACED_IN_ENGLAND }
  return {
    system: NHS_NUMBER,
    value,
    extension: [{ url: NHS_NUMBER_STATUS, valueCodeableConcept: { coding: [coding] } }],
  }
}

/** Identifiers of a system, whole. */
export function identifiersOf(patient: Resource, system: string): readonly Readonly<Record<string, unknown>>[] {
  return all(patient, 'identifier')
    .filter(isObject)
    .filter((one) => one.system === system)
}

/** A record without its identifiers of a system. */
export function otherIdentifiers(patient: Resource, system: string): readonly unknown[] {
  return all(patient, 'identifier').filter((one) => !isObject(one) || one.system !== system)
}
