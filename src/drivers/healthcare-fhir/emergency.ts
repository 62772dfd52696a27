import type { EmergencyAlert, EmergencyAnswer, EmergencySummary, HealthcareEmergency } from '../../domain/emergency.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { codes, type FhirResource, identifiers, isResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { roleIn } from './links.ts'
import type { Staff } from './staff.ts'
import { ACT_REASON, PRISON_ALERT, PRISON_NUMBER, PROBLEM_REASON, WORK_ITEM } from './systems.ts'

/** Base FHIR R4's code for breaking the glass. */
const KNOWN = ['Patient', 'Flag', 'Condition', 'MedicationStatement']

export function healthcareEmergency(desk: Desk, staff: Staff): HealthcareEmergency {
  const answers = new Map<string, EmergencyAnswer>()
  return {
    async opensInEmergency(person, role, reason) {
      const client = desk.as(role)
      const path = `Patient/${await desk.patientId(person, 'nurse')}/$emergency-summary`
      const parameter = reason === '' ? [] : [{ name: 'reason', valueString: reason }]
      const body = { resourceType: 'Parameters', ...(parameter.length > 0 ? { parameter } : {}) }
      const answer = await client.attempt({ method: 'POST', path, body })
      const { status, resource, where } = answer
      const granted = status === 200 || status === 201
      if (!granted && ![400, 403, 422].includes(status))
        throw await client.objection(answer, 'access in an emergency to be granted, or refused with a reason')
      const reasons = [...codes(resource, 'issue.details', PROBLEM_REASON), ...texts(resource, 'issue.code')]
      answers.set(keyOf(person, role), {
        ...(granted ? { summary: summaryIn(resource, where) } : {}),
        reasons: granted ? [] : reasons,
        seen: where,
      })
    },
    emergencyAnswer(person, role) {
      const answer = answers.get(keyOf(person, role))
      if (!answer) throw new HarnessFault(`No ${role} has asked for ${person.name}'s record in an emergency.`)
      return answer
    },
    async canOpen(person, role) {
      const client = desk.as(role)
      const id = await desk.patientId(person, 'nurse')
      const answer = await client.attempt({ method: 'GET', path: `Patient/${id}` })
      if (![200, 403, 404].includes(answer.status))
        throw await client.objection(answer, 'the record, or a refusal because the user may not')
      return { open: answer.status === 200 && answer.resource?.id === id, seen: answer.where }
    },
    async emergencyAlerts(person) {
      const patient = `Patient/${await desk.patientId(person, 'nurse')}`
      const query = { patient, code: `${WORK_ITEM}|emergency-access` }
      const { matches, where } = await desk.as('privacy officer').search('Task', query)
      const officer = await staff.practitioner('privacy officer')
      const theirs = matches.filter((task) => isNamed(text(task, 'owner.reference'), officer))
      const found: EmergencyAlert[] = []
      for (const task of theirs) {
        const who = await roleNamed(staff, text(task, 'requester.reference'))
        found.push({ ...(who ? { who } : {}), because: text(task, 'reasonCode.text') ?? '' })
      }
      return { found, seen: where }
    },
    async emergenciesAudited(person) {
      const entity = `Patient/${await desk.patientId(person, 'nurse')}`
      const { matches, where } = await desk.as('privacy officer').search('AuditEvent', { entity })
      const found = matches
        .filter((event) => codes(event, 'purposeOfEvent', ACT_REASON).includes('BTG'))
        .map((event) => {
          const who = roleIn(event)
          return { ...(who ? { who } : {}), because: text(event, 'purposeOfEvent.text') ?? '' }
        })
      return { found, seen: where }
    },
  }
}

const keyOf = ({ prisonNumber }: Person, role: Role) => `${prisonNumber} ${role}`
const isNamed = (reference: string | undefined, name: string) => reference === name || reference?.endsWith(`/${name}`)

/** Those who are expected to respond, and those who must not. */
const RESPONDING: readonly Role[] = ['Kirkvale nurse', 'Harrowmere nurse', 'Kirkvale clerk']

async function roleNamed(staff: Staff, reference: string | undefined): Promise<Role | undefined> {
  for (const role of RESPONDING) if (isNamed(reference, await staff.practitioner(role))) return role
  return undefined
}

function summaryIn(answer: FhirResource | undefined, where: string): EmergencySummary {
  const parameters = values(answer, 'parameter')
  const bundle = answer?.resourceType === 'Bundle' ? answer : values(parameters, 'resource')[0]
  const resources = values(bundle, 'entry.resource').filter(isResource)
  const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type)
  const until = texts(parameters, 'valueInstant')[0]
  const active = of('Flag').filter((flag) => text(flag, 'status') === 'active')
  return {
    prisonNumbers: of('Patient').flatMap((patient) => identifiers(patient, PRISON_NUMBER)),
    risk: active.map((flag) => codes(flag, 'code', PRISON_ALERT)[0] ?? 'no code'),
    problems: of('Condition').map((one) => text(one, 'code.text') ?? 'no name'),
    medicines: of('MedicationStatement').map((one) => text(one, 'medicationCodeableConcept.text') ?? 'no name'),
    other: resources.map(({ resourceType }) => resourceType).filter((type) => !KNOWN.includes(type)),
    ...(until === undefined ? {} : { until }),
    seen: where,
  }
}
