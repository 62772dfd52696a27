import {
  type Audit,
  type AuditedAct,
  type HealthcareLinks,
  type LookUp,
  WRONG_LINK_REASON,
} from '../../domain/links.ts'
import type { Person } from '../../domain/people.ts'
import { ROLES, type Role } from '../../domain/staff.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { type Answers, changeTried, prisonNumberIdentifier } from './numbers.ts'
import { PRISON_NUMBER, RECEIPT_STATE, WORK_ITEM } from './systems.ts'

/** Merges in a row that are followed. */
const MOST_HOPS = 5

/** Codes of what was done, as base FHIR R4 has them in an AuditEvent. */
const ACTS: Readonly<Record<string, AuditedAct['what']>> = {
  C: 'created',
  R: 'opened',
  U: 'changed',
  D: 'removed',
  E: 'carried out',
}

export function healthcareLinks(desk: Desk, answers: Answers): HealthcareLinks {
  return {
    looksUpBoth: async (removed, surviving, role) => ({
      removed: await looksUp(desk, removed, role),
      surviving: await looksUp(desk, surviving, role),
    }),
    async links(person, role, { prisonNumber }) {
      await desk.as(role).change(async () => {
        const { resource } = await desk.as(role).read('Patient', await desk.patientId(person, role))
        const others = values(resource, 'identifier').filter((one) => text(one, 'system') !== PRISON_NUMBER)
        return { ...resource, identifier: [prisonNumberIdentifier(prisonNumber, 'verified'), ...others] }
      })
    },
    async separates(person, role, from) {
      await desk.as(role).operation(`Patient/${await desk.patientId(person, role)}/$unlink`, wrongLink(from))
    },
    async triesToSeparate(person, role, from) {
      const path = `Patient/${await desk.patientId(person, role)}/$unlink`
      answers.set(person.name, await changeTried(desk.as(role), 'POST', path, wrongLink(from)))
    },
    async auditOf(person, role) {
      const entity = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('AuditEvent', { entity })
      return { acts: matches.map(actIn), seen: where } satisfies Audit
    },
    async reasonsWrittenDown(person, role) {
      const target = `Patient/${await desk.patientId(person, role)}`
      const { matches, where } = await desk.as(role).search('Provenance', { target })
      return { given: matches.flatMap((match) => texts(match, 'reason.text')), seen: where }
    },
    async recipientsTold(person, role) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      const { matches } = await desk.as(role).search('Task', { patient, code: `${WORK_ITEM}|tell-recipient` })
      return matches.map(
        (task) => codes(task, 'businessStatus', RECEIPT_STATE)[0] ?? text(task, 'status') ?? 'not stated',
      )
    },
  }
}

async function looksUp(desk: Desk, { prisonNumber }: Person, role: Role): Promise<LookUp> {
  const found = await desk.as(role).search('Patient', { identifier: `${PRISON_NUMBER}|${prisonNumber}` })
  const records = new Set<string>()
  for (const patient of found.matches) records.add(await lastOf(desk, patient, role))
  return { records: [...records], seen: found.where }
}

/** The record that is in use now, through all that took each other's place. */
async function lastOf(desk: Desk, patient: FhirResource, role: Role, hops = 0): Promise<string> {
  const next = text(successorIn(patient), 'other.reference')
  if (next === undefined || hops > MOST_HOPS) return `Patient/${patient.id}`
  const { resource } = await desk.as(role).read('Patient', next.split('/').at(-1) ?? '')
  return lastOf(desk, resource, role, hops + 1)
}

/** The link of a record that another one took the place of. */
function successorIn(patient: FhirResource): unknown {
  return values(patient, 'link').find((link) => text(link, 'type') === 'replaced-by')
}

function wrongLink({ prisonNumber }: Person): FhirResource {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'identifier', valueIdentifier: { system: PRISON_NUMBER, value: prisonNumber } },
      { name: 'reason', valueString: WRONG_LINK_REASON },
    ],
  }
}

function actIn(event: FhirResource): AuditedAct {
  const who = roleIn(event)
  return { ...(who ? { who } : {}), what: ACTS[text(event, 'action') ?? ''] ?? 'other' }
}

/** A role is told by a code, a display or a text. */
export function roleIn(event: FhirResource): Role | undefined {
  const told = ['agent.role.coding.code', 'agent.role.coding.display', 'agent.role.text'].flatMap((path) =>
    texts(event, path),
  )
  return ROLES.find((role) => told.some((words) => words.replaceAll('-', ' ').toLowerCase() === role.toLowerCase()))
}
