import type { CommunicationNeed, HealthcareHeldDecisions } from '../../domain/held-decisions.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, extensions, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { FLAG_CATEGORY } from './systems.ts'
import { workSeen } from './work.ts'

const PROPOSED = 'https://interlock.example/fhir'
const CATEGORY = `${PROPOSED}/CodeSystem/consent-category`
const NEED = `${PROPOSED}/CodeSystem/communication-need`
const SUPPORT = `${PROPOSED}/StructureDefinition/registration-support`

export function healthcareHeldDecisions(desk: Desk): HealthcareHeldDecisions {
  const flagOf = async (person: Person, role: Role, need: CommunicationNeed) => {
    const patient = `Patient/${await desk.patientId(person, role)}`
    const { matches, where } = await desk.as(role).search('Flag', { patient })
    const id = matches.find((one) => text(one, 'status') === 'active' && codes(one, 'code', NEED).includes(need))?.id
    if (id !== undefined) return id
    throw new NonConformance({ expected: `an active flag for ${need} of ${person.name}`, found: 'none', seen: where })
  }
  return {
    async flagsCommunication(person, role, need) {
      await desk.as(role).create({
        resourceType: 'Flag',
        status: 'active',
        category: [{ coding: [{ system: FLAG_CATEGORY, code: 'communication-need' }] }],
        code: { coding: [{ system: NEED, code: need }] },
        subject: { reference: `Patient/${await desk.patientId(person, role)}` },
      })
    },
    async endsCommunicationFlag(person, role, need) {
      const id = await flagOf(person, role, need)
      const own = desk.as(role)
      await own.change(async () => ({ ...(await own.read('Flag', id)).resource, status: 'inactive' }))
    },
    async supportSeen(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const query = { patient, category: `${CATEGORY}|registration` }
      const { matches, where } = await desk.as(role).search('Consent', query)
      const told = matches
        .filter((one) => ['active', 'proposed'].includes(text(one, 'status') ?? ''))
        .flatMap((one) => extensions(one, SUPPORT))
      const supports = ['interpreter', 'reason'].flatMap((kind) =>
        told
          .flatMap((one) => extensions(one, kind))
          .flatMap((one) => texts(one, 'valueString').map((words) => `${kind} ${words}`)),
      )
      return { supports, seen: where }
    },
    laterConversations: (person, role) => workSeen(desk, person, role, 'registration-later'),
  }
}
