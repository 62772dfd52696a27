import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { RegistrationAnswer } from '../../domain/registration.ts'
import {
  type HealthcareScreening,
  type Offer,
  type OfferOutcome,
  PROGRAMMES,
  type Programme,
} from '../../domain/screening.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { changeTried } from './numbers.ts'
import { ESTABLISHMENT, POLICY, WORK_ITEM } from './systems.ts'

const PROPOSED = 'https://interlock.example/fhir'
const PROGRAMME = `${PROPOSED}/CodeSystem/screening-programme`
const OUTCOME = `${PROPOSED}/CodeSystem/screening-outcome`
const CATEGORY = `${PROPOSED}/CodeSystem/consent-category`
const SCOPE = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] }
const OVER = ['cancelled', 'entered-in-error']

export function healthcareScreening(desk: Desk): HealthcareScreening {
  const answers = new Map<string, RegistrationAnswer>()
  const offers = async (people: readonly Person[], role: Role, more: Readonly<Record<string, string>>) => {
    const patients = new Map<string, Person>()
    for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
    const patient = [...patients.keys()].join(',')
    const found = await desk.as(role).search('Task', { code: `${WORK_ITEM}|screening-offer`, patient, ...more })
    const current = found.matches.filter((task) => !isOver(task))
    const personOf = (task: FhirResource) =>
      [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
    return { current, personOf, where: found.where }
  }
  return {
    async screeningOffers(site, people, role) {
      const owner = { 'owner:identifier': `${ESTABLISHMENT}|${site.code}`, _count: '200' }
      const { current, personOf, where } = await offers(people, role, owner)
      const listed = current.flatMap((task): readonly Offer[] => {
        const person = personOf(task)
        return person ? [{ person, programme: programmeIn(task), outcome: outcomeIn(task) }] : []
      })
      return { offers: listed, seen: where }
    },
    async recordsOffer(person, role, programme, outcome) {
      const { current, where } = await offers([person], role, {})
      const id = current.find((task) => programmeIn(task) === programme)?.id
      if (id === undefined)
        throw new NonConformance({ expected: `an offer of ${programme} screening`, found: 'none', seen: where })
      const own = desk.as(role)
      await own.change(async () => ({ ...(await own.read('Task', id)).resource, ...recorded(outcome) }))
    },
    async recordsSharingConsent(person, role) {
      await desk.as(role).create({
        resourceType: 'Consent',
        status: 'active',
        scope: SCOPE,
        category: [{ coding: [{ system: CATEGORY, code: 'screening-sharing' }] }],
        policy: [{ uri: POLICY }],
        patient: { reference: `Patient/${await desk.patientId(person, role)}` },
        provision: { type: 'permit' },
      })
    },
    sharingAnswer(person) {
      const answer = answers.get(person.name)
      if (!answer) throw new HarnessFault(`No programme was told of ${person.name}.`)
      return answer
    },
    async tellsScreening(person, role, programme) {
      const answer = await changeTried(desk.as(role), 'POST', 'Task', {
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        code: { coding: [{ system: WORK_ITEM, code: 'screening-referral' }] },
        for: { reference: `Patient/${await desk.patientId(person, role)}` },
        reasonCode: { coding: [{ system: PROGRAMME, code: PROGRAMMES[programme] }] },
      })
      answers.set(person.name, answer)
    },
  }
}

/** An item that was closed without an outcome is on the list no more. */
function isOver(task: FhirResource): boolean {
  const status = text(task, 'status') ?? ''
  return OVER.includes(status) || (status === 'completed' && codes(task, 'businessStatus', OUTCOME).length === 0)
}

function programmeIn(task: FhirResource): Offer['programme'] {
  const [code] = codes(task, 'reasonCode', PROGRAMME)
  const found = Object.entries(PROGRAMMES).find(([, each]) => each === code)?.[0]
  return (found as Programme | undefined) ?? 'no known programme'
}

function outcomeIn(task: FhirResource): Offer['outcome'] {
  const [code] = codes(task, 'businessStatus', OUTCOME)
  if (code === undefined) return 'not yet offered'
  return code === 'accepted' || code === 'declined' ? code : 'no known outcome'
}

function recorded(outcome: OfferOutcome): Readonly<Record<string, unknown>> {
  if (outcome === 'not yet offered') throw new HarnessFault('An offer that was not made has no outcome to record.')
  return { status: 'completed', businessStatus: { coding: [{ system: OUTCOME, code: outcome }] } }
}
