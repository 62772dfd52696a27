import type { Acting } from '../access.ts'
import type { Witnessed } from '../fhir/http.ts'
import { all, isObject, type Resource, type Stored } from '../fhir/resource.ts'
import type { Store } from '../fhir/store.ts'
import { ACKNOWLEDGED, AUDIT_DEED, STAFF_ID, STAFF_ROLE } from '../fhir/systems.ts'

/** Mistakes a supplier can make about the audit trail. */
export interface AuditPolicies {
  isRecorded(seen: Witnessed): boolean
  /** What an entry says of the things that were used, beyond what they are. */
  detailOf(resources: readonly Resource[]): string | undefined
  /** Whether the prison is written down as the author of what it changed. */
  recordsPrisonEdits(): boolean
  /** Whether what passes between the record and the prison by itself is written down. */
  recordsPassing(passing: 'send' | 'receive'): boolean
  /** Whom an entry names as the sender, of who had it sent. */
  sender(by: Acting['user'] | undefined): Acting['user'] | undefined
  /** Whether an entry says that a warning was known and overridden. */
  marksOverrides(): boolean
  /** An entry as it is kept. */
  written(entry: Resource): Resource
}

export const referenceAudit: AuditPolicies = {
  isRecorded: ({ interaction }) => interaction.type !== 'AuditEvent',
  detailOf: () => undefined,
  recordsPrisonEdits: () => true,
  recordsPassing: () => true,
  sender: (by) => by,
  marksOverrides: () => true,
  written: (entry) => entry,
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
  const overrides = isChange(interaction.action) && policies.marksOverrides() && resources.some(isKnowing)
  const entry: Resource = {
    resourceType: 'AuditEvent',
    type: REST,
    subtype: [
      { system: 'http://hl7.org/fhir/restful-interaction', code: interaction.action },
      ...(overrides ? [{ system: AUDIT_DEED, code: 'override' }] : []),
    ],
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
  }
  store.create(policies.written(entry))
}

const REST = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'RESTful Operation',
}

function isChange(action: string): boolean {
  return action === 'create' || action === 'update'
}

/** Written by somebody who knew what stands against it. */
function isKnowing(resource: Resource): boolean {
  return all(resource, 'extension').some((one) => isObject(one) && one.url === ACKNOWLEDGED)
}

/** Something that passed between the record and the prison, and whom it was about. */
export interface Passed {
  readonly passing: 'send' | 'receive'
  /** `Patient/17`. */
  readonly patient: string
  /** What it was, for example `self-harm concern`. */
  readonly what: string
  readonly correlation: string
  /** On whose behalf; the record's own where absent. */
  readonly by?: Acting | undefined
}

/** Writes down what was sent to the prison or heard from it. */
export function recordPassing(store: Store, policies: AuditPolicies, now: Date, passed: Passed): void {
  const { passing, patient, what, correlation, by } = passed
  if (!policies.recordsPassing(passing)) return
  const user = policies.sender(by?.user)
  const role = passing === 'receive' ? 'prison' : (user?.role ?? 'record')
  const who = passing === 'receive' ? { display: 'Prison' } : { display: user?.name ?? 'Reference health record' }
  store.create(
    policies.written({
      resourceType: 'AuditEvent',
      type: REST,
      subtype: [{ system: AUDIT_DEED, code: passing }],
      action: 'E',
      recorded: now.toISOString(),
      outcome: '0',
      purposeOfEvent: [{ text: what }],
      agent: [
        {
          requestor: passing === 'send' && user !== undefined,
          who: user ? { reference: `Practitioner/${user.id}`, ...who } : who,
          role: [{ coding: [{ system: STAFF_ROLE, code: role.replaceAll(' ', '-'), display: role }] }],
        },
      ],
      source: { observer: { display: 'Interlock reference prison health record' } },
      entity: [{ what: { reference: patient } }, { name: 'X-Correlation-ID', description: correlation }],
    }),
  )
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
