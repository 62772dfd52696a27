import type { Establishment } from '../../../src/domain/people.ts'
import type { Capability, HealthcareSystem } from '../capability.ts'
import { FhirProblem } from '../fhir/problem.ts'
import { identifierOf, isObject, type Resource, type Stored, text } from '../fhir/resource.ts'
import { CONFIRMED_AT, CUSTODY_CLASS, ESTABLISHMENT, LOCATION_KEY, PRISON_NUMBER } from '../fhir/systems.ts'
import { patientWithPrisonNumber } from '../people.ts'
import type { Answer } from '../prison/answer.ts'

/** Where the prison says a person is. */
export interface Whereabouts {
  readonly inPrison: boolean
  readonly prisonId?: string
  /** Path within the establishment, for example `A-1-001`. */
  readonly cell?: string
  /** `Admission`, `Release`, `Transfers`, `Court`, `Temporary Absence`; others may be added by the prison. */
  readonly lastMovement?: string
  /** ISO date. */
  readonly receptionDate?: string
}

/** Mistakes a supplier can make when a person comes, moves or goes. */
export interface ReceptionPolicies {
  /** FHIR status of the stay. */
  stayStatus(whereabouts: Whereabouts): 'in-progress' | 'onleave' | 'finished'
  /** Whether a stay goes on, or a new one begins. */
  isSameStay(encounter: Stored, whereabouts: Whereabouts): boolean
  demographics(details: unknown, prisonNumber: string): Resource
}

export const referenceReception: ReceptionPolicies = {
  stayStatus: ({ inPrison, lastMovement }) => {
    if (lastMovement === 'Court' || lastMovement === 'Temporary Absence') return 'onleave'
    return inPrison ? 'in-progress' : 'finished'
  },
  isSameStay: (encounter, { prisonId }) =>
    encounter.status !== 'finished' && text(encounter, 'serviceProvider.identifier.value') === prisonId,
  demographics: (details, prisonNumber) => {
    const family = text(details, 'lastName')
    const given = [text(details, 'firstName'), text(details, 'middleName')].flatMap((name) => name?.split(' ') ?? [])
    const birthDate = text(details, 'dateOfBirth')
    return {
      resourceType: 'Patient',
      active: true,
      identifier: [{ system: PRISON_NUMBER, value: prisonNumber }],
      name: [{ use: 'official', ...(family ? { family } : {}), ...(given.length > 0 ? { given } : {}) }],
      gender: GENDERS[text(details, 'gender') ?? ''] ?? 'unknown',
      ...(birthDate ? { birthDate } : {}),
    }
  },
}

const GENDERS: Readonly<Record<string, string>> = { Male: 'male', Female: 'female' }

/** Receives people from the prison and keeps their stays current. */
export function createReception(system: HealthcareSystem): Capability {
  const receive = (_event: unknown, prisonNumber: string) => refreshPerson(system, prisonNumber)
  return {
    name: 'reception',
    beforeWrite: { Patient: ({ resource }, current) => refuseSecondRecord(system, resource, current) },
    onEvent: {
      PRISONER_CHANGED: receive,
      PRISONER_BASE_LOCATION_CHANGED: receive,
      PERSON_CELL_LOCATION_CHANGED: receive,
      PERSON_STATUS_CHANGED: receive,
    },
  }
}

/** @throws {FhirProblem} `duplicate` when another active record holds the prison number */
function refuseSecondRecord({ store }: HealthcareSystem, resource: Resource, current: Stored | undefined): Resource {
  const prisonNumber = identifierOf(resource, PRISON_NUMBER)
  const other = prisonNumber ? patientWithPrisonNumber(store, prisonNumber) : undefined
  if (other && other.active !== false && resource.active !== false && other.id !== current?.id)
    throw new FhirProblem('duplicate', `Patient/${other.id} already holds the prison number ${prisonNumber}.`)
  return resource
}

/**
 * Reads a person from the prison and brings record and stay up to date; a person who is new is received.
 *
 * @throws {Error} when the prison cannot be read, so that the event is tried again
 */
export async function refreshPerson(system: HealthcareSystem, prisonNumber: string): Promise<void> {
  const { store, prison, policies, clock } = system
  const details = answered(await prison.get(`/v1/prison/prisoners/${prisonNumber}`), prisonNumber)
  const base = answered(await prison.get(`/v1/persons/${prisonNumber}/prisoner-base-location`), prisonNumber)
  const demographics = policies.reception.demographics(details, prisonNumber)
  const patient = patientWithPrisonNumber(store, prisonNumber) ?? store.create(demographics)
  const { name, gender, birthDate } = demographics
  keepIfChanged(system, patient, { ...patient, name, gender, ...(birthDate ? { birthDate } : {}) })
  confirmStay(system, patient, whereaboutsFrom(details, base), clock.now().toISOString())
}

/** Puts the person's stay into the state that the prison confirmed at `confirmedAt`. */
export function confirmStay(
  system: HealthcareSystem,
  patient: Stored,
  whereabouts: Whereabouts,
  confirmedAt: string,
): void {
  const { store, policies } = system
  const subject = { reference: `Patient/${patient.id}` }
  const stays = store.filter('Encounter', (encounter) => text(encounter, 'subject.reference') === subject.reference)
  const status = policies.reception.stayStatus(whereabouts)
  const open = stays.filter((stay) => stay.status !== 'finished')
  const same = open.find((stay) => status === 'finished' || policies.reception.isSameStay(stay, whereabouts))
  for (const stay of open)
    if (stay !== same) store.update({ ...stay, status: 'finished', period: endedNow(stay, confirmedAt) })
  if (!same && status === 'finished') return
  const stay: Resource = {
    resourceType: 'Encounter',
    ...same,
    status,
    class: { system: CUSTODY_CLASS, code: 'custody', display: 'Stay in custody' },
    subject,
    period: status === 'finished' ? endedNow(same, confirmedAt) : periodOf(same, whereabouts, confirmedAt),
    ...(status === 'finished' ? {} : placeOf(whereabouts, system.config.establishments)),
    extension: [{ url: CONFIRMED_AT, valueInstant: confirmedAt }],
  }
  if (same) store.update(stay)
  else store.create(stay)
}

function periodOf(stay: Stored | undefined, { receptionDate }: Whereabouts, now: string): object {
  return { start: text(stay, 'period.start') ?? receptionDate ?? now.slice(0, 10) }
}

function endedNow(stay: Stored | undefined, now: string): object {
  return { ...(isObject(stay?.period) ? stay.period : {}), end: now }
}

function placeOf({ prisonId, cell }: Whereabouts, establishments: readonly Establishment[]): object {
  if (!prisonId) return {}
  const name = establishments.find(({ code }) => code === prisonId)?.name ?? prisonId
  const establishment = { identifier: { system: ESTABLISHMENT, value: prisonId }, display: name }
  const site = { location: establishment, physicalType: { coding: [{ system: PLACE, code: 'si' }] } }
  const inside = {
    location: { identifier: { system: LOCATION_KEY, value: `${prisonId}-${cell}` }, display: cell },
    physicalType: { coding: [{ system: PLACE, code: 'ro' }] },
  }
  return { serviceProvider: establishment, location: cell ? [site, inside] : [site] }
}

const PLACE = 'http://terminology.hl7.org/CodeSystem/location-physical-type'

/** What the two reads say together; the base location is the one that knows about movements. */
export function whereaboutsFrom(details: unknown, base: unknown): Whereabouts {
  const prisonId = text(base, 'prisonId') ?? text(details, 'prisonId')
  const cell = text(details, 'cellLocation')
  const lastMovement = text(base, 'lastMovementType')
  const receptionDate = text(base, 'receptionDate')
  return {
    inPrison: isObject(base) && base.inPrison === true,
    ...(prisonId ? { prisonId } : {}),
    ...(cell ? { cell } : {}),
    ...(lastMovement ? { lastMovement } : {}),
    ...(receptionDate ? { receptionDate } : {}),
  }
}

function keepIfChanged({ store }: HealthcareSystem, before: Stored, after: Stored): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) store.update(after)
}

function answered(answer: Answer<unknown>, prisonNumber: string): unknown {
  if (answer.ok) return answer.value
  throw new Error(`The prison did not answer for ${prisonNumber}: ${answer.failure.reason}.`)
}
