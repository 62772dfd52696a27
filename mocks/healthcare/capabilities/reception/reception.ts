import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { all, isObject, type Stored } from '../../fhir/resource.ts'
import { CONFIRMED_AT } from '../../fhir/systems.ts'
import { patientWithPrisonNumber, prisonNumberOf, staysOf } from '../../people.ts'
import type { Answer } from '../../prison/answer.ts'
import type { PrisonEvent } from '../../prison/feed.ts'
import { createRush } from '../../rush.ts'
import { recordFor } from '../identity/arrival.ts'
import { followMerge } from '../identity/merging.ts'
import { recordOfReturn } from './readmission.ts'
import { confirmStay } from './stays.ts'
import { type Whereabouts, whereaboutsFrom } from './whereabouts.ts'

/** People who are released, and who come back, within a second on an ordinary day. */
const ORDINARY_RELEASES = 18
const ORDINARY_RETURNS = 4

/** Whether what the prison says of somebody is taken over. */
type Takes = (prisonNumber: string, patient: Stored, whereabouts: Whereabouts) => boolean

/** Receives people from the prison and keeps their stays current. */
export function createReception(system: HealthcareSystem): Capability {
  const reads = new WeakMap<object, Map<string, Promise<Whereabouts | undefined>>>()
  const releases = createRush(system.clock)
  const returns = createRush(system.clock)
  const takes: Takes = (prisonNumber, patient, whereabouts) => {
    const { stayStatus, takesReleases, takesReturns } = system.policies.reception
    if (stayStatus(whereabouts) === 'finished') {
      const people = releases.note(prisonNumber)
      return people <= ORDINARY_RELEASES || takesReleases(people)
    }
    const subject = `Patient/${patient.id}`
    const stays = staysOf(system.store, subject)
    if (stays.length === 0 || stays.some(({ status }) => status !== 'finished')) return true
    const people = returns.note(prisonNumber)
    return people <= ORDINARY_RETURNS || takesReturns(people)
  }
  /** One movement is told as several events; the person is read once for those that came together. */
  const receive = async (event: PrisonEvent, prisonNumber: string) => {
    const together = reads.get(event.receivedWith) ?? new Map<string, Promise<Whereabouts | undefined>>()
    reads.set(event.receivedWith, together)
    const read = together.get(prisonNumber) ?? refreshPerson(system, prisonNumber, takes)
    together.set(prisonNumber, read)
    const whereabouts = await read
    const placed = whereabouts && system.policies.reception.placedBy(event, whereabouts)
    const patient = patientWithPrisonNumber(system.store, prisonNumber)
    if (patient && placed && placed !== whereabouts)
      confirmStay(system, patient, placed, system.clock.now().toISOString())
  }
  return {
    name: 'reception',
    beforeRead: { Encounter: (interaction) => reread(system, interaction) },
    onEvent: {
      PRISONER_CHANGED: receive,
      PRISONER_BASE_LOCATION_CHANGED: receive,
      PERSON_CELL_LOCATION_CHANGED: receive,
      PERSON_STATUS_CHANGED: receive,
    },
  }
}

/** Asks the prison where somebody is whose stays are looked at; what it does not answer stays as it was confirmed. */
async function reread(system: HealthcareSystem, { query }: Interaction): Promise<void> {
  const asked = (query.get('subject') ?? query.get('patient') ?? '').replace('Patient/', '')
  const patient = system.store.find('Patient', asked)
  const prisonNumber = patient && patient.active !== false ? prisonNumberOf(patient) : undefined
  if (!patient || !prisonNumber) return
  if (!system.policies.reception.placesOnLook()) {
    const { ok } = await system.prison.get(`/v1/persons/${prisonNumber}/prisoner-base-location`)
    if (ok) stampStays(system, patient)
    return
  }
  await refreshPerson(system, prisonNumber).catch(() => {
    if (system.policies.whereabouts.confirmsUnanswered()) stampStays(system, patient)
  })
}

/**
 * Reads a person from the prison and brings record and stay up to date; a person who is new is received.
 *
 * @returns where the prison has the person; nothing where another number has taken this one's place
 * @throws {Error} when the prison cannot be read, so that the event is tried again
 */
export async function refreshPerson(
  system: HealthcareSystem,
  prisonNumber: string,
  takes: Takes = () => true,
): Promise<Whereabouts | undefined> {
  const { prison, policies, clock } = system
  const read = await prison.get(`/v1/prison/prisoners/${prisonNumber}`)
  if (!read.ok && read.failure.reason === 'not-found' && (await followMerge(system, prisonNumber))) return undefined
  const details = answered(read, prisonNumber)
  const base = answered(await prison.get(`/v1/persons/${prisonNumber}/prisoner-base-location`), prisonNumber)
  const demographics = policies.reception.demographics(details, prisonNumber)
  const whereabouts = whereaboutsFrom(details, base)
  const known = recordFor(system, prisonNumber, demographics)
  const patient = recordOfReturn(system, known, whereabouts, demographics)
  const { name, gender, birthDate } = demographics
  if (policies.reception.updates(patient, demographics))
    keepIfChanged(system, patient, { ...patient, name, gender, ...(birthDate ? { birthDate } : {}) })
  if (takes(prisonNumber, patient, whereabouts)) confirmStay(system, patient, whereabouts, clock.now().toISOString())
  return whereabouts
}

/** Takes the time of a look for the time of a confirmation. */
function stampStays({ store, clock }: HealthcareSystem, { id }: Stored): void {
  const patient = `Patient/${id}`
  for (const stay of staysOf(store, patient))
    store.update({ ...stay, extension: all(stay, 'extension').map((one) => stamped(one, clock.now().toISOString())) })
}

const stamped = (one: unknown, now: string) =>
  isObject(one) && one.url === CONFIRMED_AT ? { ...one, valueInstant: now } : one

function keepIfChanged({ store }: HealthcareSystem, before: Stored, after: Stored): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) store.update(after)
}

function answered(answer: Answer<unknown>, prisonNumber: string): unknown {
  if (answer.ok) return answer.value
  throw new Error(`The prison did not answer for ${prisonNumber}: ${answer.failure.reason}.`)
}
