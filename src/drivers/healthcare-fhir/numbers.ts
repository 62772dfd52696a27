import type { ChangeAnswer, HealthcareNumbers, NumberShown, NumberStatus, NumbersShown } from '../../domain/numbers.ts'
import { NUMBER_STATUSES } from '../../domain/numbers.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirClient } from '../fhir-client.ts'
import type { FhirAttempt } from '../fhir-objection.ts'
import { codes, extensions, type FhirResource, identifiers, text, texts, values, withList } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import {
  NHS_NUMBER,
  NHS_NUMBER_STATUS,
  NHS_NUMBER_STATUS_CODES,
  NHS_NUMBER_STATUS_CODES_ENGLAND,
  NUMBER_STATUS,
  PRISON_NUMBER,
  PROBLEM_REASON,
  RECEIPT_STATE,
  WORK_ITEM,
} from './systems.ts'

/** What the last try about each person was answered; shared by all that can be tried. */
export type Answers = Map<string, ChangeAnswer>

export function healthcareNumbers(desk: Desk, answers: Answers): HealthcareNumbers {
  const recordOf = async (person: Person, role: Role) =>
    desk.as(role).read('Patient', await desk.patientId(person, role))
  const withNumber = async (person: Person, role: Role, identifier: readonly object[]) => {
    const { resource } = await recordOf(person, role)
    const others = values(resource, 'identifier').filter((one) => text(one, 'system') !== NHS_NUMBER)
    return withList(resource, 'identifier', [...others, ...identifier])
  }
  return {
    async registersWithClaimedNumber(person, prisonNumber) {
      const { family, given, birthDate, gender } = person
      const { resource } = await desk.as('nurse').create({
        resourceType: 'Patient',
        name: [{ family, given: [given] }],
        birthDate,
        gender,
        identifier: [prisonNumberIdentifier(prisonNumber, 'candidate')],
      })
      desk.learns(person, resource)
    },
    async recordsNhsNumber(person, role, status) {
      const identifier = status === 'none' ? [] : [nhsNumberIdentifier(person.nhsNumber, status)]
      await desk.as(role).change(() => withNumber(person, role, identifier))
    },
    async triesNhsNumber(person, role, nhsNumber) {
      const body = await withNumber(person, role, [nhsNumberIdentifier(nhsNumber, 'verified')])
      answers.set(person.name, await changeTried(desk.as(role), 'PUT', `Patient/${body.id}`, body))
    },
    async triesPrisonNumber(person, role, prisonNumber) {
      const { resource } = await recordOf(person, role)
      const others = values(resource, 'identifier').filter((one) => text(one, 'system') !== PRISON_NUMBER)
      const body = { ...resource, identifier: [...others, prisonNumberIdentifier(prisonNumber, 'candidate')] }
      answers.set(person.name, await changeTried(desk.as(role), 'PUT', `Patient/${body.id}`, body))
    },
    changeAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`Nothing was tried about ${person.name}.`)
      return answer
    },
    async numbersShown(person, role) {
      const { resource, where } = await recordOf(person, role)
      return { ...numbersIn(resource), seen: where }
    },
    async statusesFound(person, role) {
      const id = await desk.patientId(person, role)
      const foundUnder = async (parameter: string) => {
        const found: NumberStatus[] = []
        for (const status of NUMBER_STATUSES) {
          const { matches } = await desk.as(role).search('Patient', { _id: id, [parameter]: status })
          if (matches.some((match) => match.id === id)) found.push(status)
        }
        return found
      }
      return {
        prisonNumber: await foundUnder('prison-number-status'),
        nhsNumber: await foundUnder('nhs-number-status'),
        seen: `Patient?_id=${id}&nhs-number-status=…`,
      }
    },
    async nhsNumberSendings(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|nhs-number` })
      return matches.map((task) => codes(task, 'businessStatus', RECEIPT_STATE)[0] ?? 'not stated')
    },
  }
}

/** What a change is answered; only an answer that cannot be judged throws. */
export async function changeTried(
  client: FhirClient,
  method: 'PUT' | 'POST',
  path: string,
  body: FhirResource,
): Promise<ChangeAnswer> {
  const attempt = await client.attempt({ method, path, body })
  if (isUnjudgeable(attempt))
    throw await client.objection(attempt, 'the change to be accepted, or refused for a stated reason')
  return {
    accepted: attempt.status < 300,
    reasons: codes(attempt.resource, 'issue.details', PROBLEM_REASON),
    seen: attempt.where,
  }
}

const isUnjudgeable = ({ status }: FhirAttempt) => status >= 500 || [401, 403, 429].includes(status)

/** The numbers of a record, as it shows them. */
export function numbersIn(patient: FhirResource): Omit<NumbersShown, 'seen'> {
  const [prison] = currentNumbers(patient, PRISON_NUMBER)
  const [nhs] = currentNumbers(patient, NHS_NUMBER)
  const current = texts(prison, 'value')
  return {
    prisonNumber: shown(prison, prisonStatus(prison)),
    nhsNumber: shown(nhs, nhsStatus(nhs)),
    earlier: identifiers(patient, PRISON_NUMBER).filter((value) => !current.includes(value)),
  }
}

function currentNumbers(patient: FhirResource, system: string): readonly unknown[] {
  const held = values(patient, 'identifier').filter((one) => text(one, 'system') === system)
  return held.filter((one) => text(one, 'use') !== 'old')
}

function shown(identifier: unknown, status: NumberShown['status']): NumberShown {
  const value = text(identifier, 'value')
  return value === undefined ? { status: 'none' } : { value, status }
}

function prisonStatus(identifier: unknown): NumberShown['status'] {
  const stated = extensions(identifier, NUMBER_STATUS).flatMap((one) => texts(one, 'valueCode'))[0]
  return stated === 'verified' || stated === 'candidate' ? stated : 'not stated'
}

function nhsStatus(identifier: unknown): NumberShown['status'] {
  const [stated] = extensions(identifier, NHS_NUMBER_STATUS).flatMap((one) => [
    ...codes(one, 'valueCodeableConcept', NHS_NUMBER_STATUS_CODES),
    ...codes(one, 'valueCodeableConcept', NHS_NUMBER_STATUS_CODES_ENGLAND),
  ])
  if (stated === undefined) return 'not stated'
  return stated === 'number-present-and-verified' || stated === '01' ? 'verified' : 'candidate'
}

export function prisonNumberIdentifier(value: string, status: 'verified' | 'candidate'): object {
  return { system: PRISON_NUMBER, value, extension: [{ url: NUMBER_STATUS, valueCode: status }] }
}

export function nhsNumberIdentifier(value: string, status: 'verified' | 'candidate'): object {
  const code = status === 'verified' ? '01' : '02'
  const valueCodeableConcept = { coding: [{ system: NHS_NUMBER_STATUS_CODES_ENGLAND, code }] }
  return { system: NHS_NUMBER, value, extension: [{ url: NHS_NUMBER_STATUS, valueCodeableConcept }] }
}
