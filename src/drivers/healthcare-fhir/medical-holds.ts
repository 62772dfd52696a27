import { CONCERN_STATES } from '../../domain/concerns.ts'
import { type HealthcareHolds, HOLD_REASON } from '../../domain/medical-holds.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { CONTACT_ROLE, FLAG_CATEGORY, RECEIPT_STATE, WORK_ITEM } from './systems.ts'
import { workSeen } from './work.ts'

/** Medical holds, over FHIR; see docs/interface/needs.md. */
export function healthcareHolds(desk: Desk): HealthcareHolds {
  const standing = async (person: Person, role: Role) => {
    const subject = `Patient/${await desk.patientId(person, role)}`
    const query = { subject, category: `${FLAG_CATEGORY}|medical-hold` }
    const { matches, where } = await desk.as(role).search('Flag', query)
    const hold = matches.find((flag) => text(flag, 'status') === 'active')
    if (hold) return hold
    throw new NonConformance({ expected: 'the medical hold that was placed', found: 'none that stands', seen: where })
  }
  return {
    async placesHold(person, role, until) {
      await desk.as(role).create(holdOf(`Patient/${await desk.patientId(person, role)}`, until, role))
    },
    liftsHold: (person, role) =>
      desk.as(role).change(async () => ({ ...(await standing(person, role)), status: 'inactive' })),
    async holdMessages(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|medical-hold` })
      const states = matches.map((task) => {
        const [code] = codes(task, 'businessStatus', RECEIPT_STATE)
        return CONCERN_STATES.find((state) => state === code) ?? 'not stated'
      })
      return { states, seen: where }
    },
    async holdAlarms(person, role) {
      const { open, seen } = await workSeen(desk, person, role, 'medical-hold-alarm')
      return { open, seen }
    },
  }
}

/** A medical hold whose contact is the role that places it. */
export function holdOf(patient: string, until: string, role: Role): FhirResource {
  return {
    resourceType: 'Flag',
    status: 'active',
    category: [{ coding: [{ system: FLAG_CATEGORY, code: 'medical-hold' }] }],
    code: { text: HOLD_REASON },
    subject: { reference: patient },
    period: { end: until },
    extension: [{ url: CONTACT_ROLE, valueCode: role }],
  }
}
