import type { Witnessed } from '../fhir/http.ts'
import { all, type Resource, type Stored } from '../fhir/resource.ts'
import type { Store } from '../fhir/store.ts'
import { STAFF_ID, STAFF_ROLE } from '../fhir/systems.ts'

/** Mistakes a supplier can make about the audit trail. */
export interface AuditPolicies {
  isRecorded(seen: Witnessed): boolean
  /** What an entry says of the things that were used, beyond what they are. */
  detailOf(resources: readonly Resource[]): string | undefined
  /** Whether the prison is written down as the author of what it changed. */
  recordsPrisonEdits(): boolean
}

export const referenceAudit: AuditPolicies = {
  isRecorded: ({ interaction }) => interaction.type !== 'AuditEvent',
  detailOf: () => undefined,
  recordsPrisonEdits: () => true,
}

const BREAK_GLASS = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  code: 'BTG',
  display: 'break the glass',
}

const ACTIONS = {
  read: 'R',
  vread: 'R',
  history: 'R',
  search: 'R',
  create: 'C',
  update: 'U',
  delete: 'D',
  operation: 'E',
} as const

/** Writes down who did what about whom, when, why and as part of which request. Nothing alters or removes it. */
export function recordAudit(store: Store, policies: AuditPolicies, now: Date, seen: Witnessed): void {
  if (!policies.isRecorded(seen)) return
  const { interaction, resources, status } = seen
  const { user, requestId, correlationId, purpose, emergency } = interaction.acting
  const patients = new Set(resources.flatMap(patientsIn))
  const detail = policies.detailOf(resources)
  const named = interaction.id ? [`${interaction.type}/${interaction.id}`] : []
  store.create({
    resourceType: 'AuditEvent',
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'RESTful Operation',
    },
    subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: interaction.action }],
    action: ACTIONS[interaction.action],
    recorded: now.toISOString(),
    outcome: status < 400 ? '0' : status < 500 ? '4' : '8',
    purposeOfEvent: [{ ...(emergency ? { coding: [BREAK_GLASS] } : {}), text: purpose }],
    agent: [
      {
        requestor: true,
        who: {
          reference: `Practitioner/${user.id}`,
          identifier: { system: STAFF_ID, value: user.id },
          display: user.name,
        },
        role: [{ coding: [{ system: STAFF_ROLE, code: user.role.replaceAll(' ', '-'), display: user.role }] }],
      },
    ],
    source: { observer: { display: 'Interlock reference prison health record' } },
    entity: [
      ...[...new Set([...patients, ...named])].map((reference) => ({ what: { reference } })),
      ...(detail ? [{ name: 'detail', description: detail }] : []),
      { name: 'X-Request-ID', description: requestId },
      ...(correlationId ? [{ name: 'X-Correlation-ID', description: correlationId }] : []),
    ],
  })
}

/** The patients that a resource is about, for example `Patient/17`. */
export function patientsIn(resource: Resource): readonly string[] {
  if (resource.resourceType === 'Patient' && resource.id) return [`Patient/${resource.id}`]
  const references = ['subject.reference', 'for.reference', 'patient.reference', 'participant.actor.reference']
  return references
    .flatMap((path) => all(resource, path))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.startsWith('Patient/'))
}

/** Writes down that the prison changed something that this record holds too. */
export function recordPrisonEdit(store: Store, now: Date, changed: Stored): void {
  store.create({
    resourceType: 'AuditEvent',
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'RESTful Operation',
    },
    action: 'U',
    recorded: now.toISOString(),
    outcome: '0',
    agent: [{ requestor: true, who: { display: 'Prison' } }],
    source: { observer: { display: 'Interlock reference prison health record' } },
    entity: [...new Set([...patientsIn(changed), `${changed.resourceType}/${changed.id}`])].map((reference) => ({
      what: { reference },
    })),
  })
}
