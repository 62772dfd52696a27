import type { HealthcareSystem } from '../../capability.ts'
import { all, hasCode, isObject, type Resource, type Stored, text, withoutEmpty } from '../../fhir/resource.ts'
import { SEARCH_TABLE } from '../../fhir/search-table.ts'
import { CUSTODY_CLASS, FLAG_CATEGORY, LIST_KIND, MOVED_FROM, WORK_ITEM } from '../../fhir/systems.ts'

/** What stays where it was written: who a person is, who did what, and what is nobody's. */
const UNMOVED = ['Patient', 'Practitioner', 'Organization', 'Location', 'Provenance', 'AuditEvent', 'Endpoint']
const MOVED = Object.keys(SEARCH_TABLE).filter((type) => !UNMOVED.includes(type))

/** Everything about one patient, whichever element says so. */
export function resourcesAbout({ store }: HealthcareSystem, patient: string): readonly Stored[] {
  return MOVED.flatMap((type) => store.filter(type, (one) => isAbout(one, patient) && !isReview(one), patient))
}

/** A question about two records stays a question about these two. */
function isReview({ resourceType, code }: Stored): boolean {
  return resourceType === 'Task' && hasCode(code, { system: WORK_ITEM, code: 'identity-review' })
}

function isAbout(resource: Resource, patient: string): boolean {
  const paths = [
    'subject.reference',
    'for.reference',
    'focus.reference',
    'patient.reference',
    'participant.actor.reference',
  ]
  return paths.some((path) => all(resource, path).includes(patient))
}

/** Moves resources from one record to another; each remembers where it was. */
export function moveAll({ store }: HealthcareSystem, resources: readonly Stored[], from: string, to: string): void {
  for (const resource of resources) {
    const moved: Resource = JSON.parse(JSON.stringify(resource).replaceAll(`"${from}"`, `"${to}"`))
    const trail = { url: MOVED_FROM, valueReference: { reference: from } }
    store.update({ ...moved, extension: [...all(moved, 'extension'), trail] })
  }
}

/** Moves back what once came from a record. */
export function moveBack({ store }: HealthcareSystem, resources: readonly Stored[], from: string, to: string): void {
  for (const resource of resources) {
    const kept = all(resource, 'extension').filter((one) => !isTrail(one, to))
    const bare = withoutEmpty({ ...resource, extension: kept })
    const moved: Resource = JSON.parse(JSON.stringify(bare).replaceAll(`"${from}"`, `"${to}"`))
    store.update(moved)
  }
}

/** Whether a resource came from that record. */
export function cameFrom(resource: Stored, patient: string): boolean {
  return all(resource, 'extension').some((one) => isTrail(one, patient))
}

function isTrail(extension: unknown, patient: string): boolean {
  return isObject(extension) && extension.url === MOVED_FROM && text(extension, 'valueReference.reference') === patient
}

/** What the record wrote down from the prison's answers about risk. */
export function isRiskFromPrison({ resourceType, code, category }: Stored): boolean {
  if (resourceType === 'List')
    return ['prison-risk', 'prison-risk-history'].some((kind) => hasCode(code, { system: LIST_KIND, code: kind }))
  return resourceType === 'Flag' && hasCode(category, { system: FLAG_CATEGORY, code: 'prison-alert' })
}

/** A stay, as the prison told of it. */
export function isStay({ resourceType, class: kind }: Stored): boolean {
  return resourceType === 'Encounter' && isObject(kind) && kind.system === CUSTODY_CLASS
}
