import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { all, identifierOf, isObject, isResource, type Resource, type Stored, text } from '../../fhir/resource.ts'
import {
  MIGRATED_RECORD,
  MIGRATION,
  MIGRATION_PROBLEM,
  NHS_NUMBER,
  PRISON_NUMBER,
  WORK_ITEM,
} from '../../fhir/systems.ts'
import { nhsNumberHeld } from '../../numbers.ts'
import { patientWithPrisonNumber, successorOf } from '../../people.ts'
import type { Holders, ListedBecause, OldRecord } from './migration-policies.ts'

/** Takes over the records of another system, and lists for staff those that it cannot place. */
export function createMigration(system: HealthcareSystem): Capability {
  return { name: 'migration', operations: { $migrate: { affectsState: true, run: (asked) => migrate(system, asked) } } }
}

function migrate(system: HealthcareSystem, { resource }: Interaction): Resource {
  const given = all(resource, 'parameter').filter(isObject)
  const migration = text(
    given.find(({ name }) => name === 'migration'),
    'valueString',
  )
  if (!migration) throw new FhirProblem('bad-request', 'Give the migration a name.')
  const counts = { taken: 0, listed: 0 }
  for (const one of given.filter(({ name }) => name === 'record')) {
    const record = recordIn(one)
    const holders = holdersOf(system, record)
    const because = system.policies.migration.problem(record, holders)
    if (because === undefined) takeOver(system, migration, record, holders)
    else if (system.policies.migration.lists(because)) list(system, migration, record, because)
    counts[because === undefined ? 'taken' : 'listed'] += 1
  }
  return {
    resourceType: 'Parameters',
    parameter: Object.entries(counts).map(([name, valueInteger]) => ({ name, valueInteger })),
  }
}

function recordIn(parameter: unknown): OldRecord {
  const parts = all(parameter, 'part').filter(isObject)
  const key = text(
    parts.find(({ name }) => name === 'key'),
    'valueString',
  )
  const resources = parts.map(({ resource }) => resource).filter(isResource)
  const patient = resources.find(({ resourceType }) => resourceType === 'Patient')
  if (!key || !patient) throw new FhirProblem('bad-request', 'Each record needs a key and a Patient.')
  const nhsNumber = identifierOf(patient, NHS_NUMBER)
  const prisonNumber = identifierOf(patient, PRISON_NUMBER)
  return {
    key,
    patient,
    entries: resources.filter((one) => one !== patient),
    ...(nhsNumber ? { nhsNumber } : {}),
    ...(prisonNumber ? { prisonNumber } : {}),
  }
}

function holdersOf({ store }: HealthcareSystem, { nhsNumber, prisonNumber }: OldRecord): Holders {
  const holdsNhs = (one: Stored) => successorOf(one) === undefined && nhsNumberHeld(one).value === nhsNumber
  return {
    byNhsNumber: nhsNumber === undefined ? undefined : store.filter('Patient', holdsNhs, nhsNumber)[0],
    byPrisonNumber: prisonNumber === undefined ? undefined : patientWithPrisonNumber(store, prisonNumber),
  }
}

function takeOver(system: HealthcareSystem, migration: string, record: OldRecord, holders: Holders): void {
  const { store, clock, policies } = system
  const origin = originOf(migration, record)
  const cameBefore = store.filter('Provenance', (one) => isOrigin(one, migration, record), record.key).length > 0
  if (cameBefore && !policies.migration.repeats()) return
  const now = clock.now().toISOString()
  const joined = policies.migration.joins(record, holders, () => store.list('Patient'))
  const patient = joined ? completed(system, joined, record) : store.create(newRecord(system, record))
  const subject = { reference: `Patient/${patient.id}` }
  const entries = record.entries.map(({ id: _id, meta: _meta, ...entry }) =>
    store.create({ ...policies.migration.kept({ ...entry, resourceType: entry.resourceType }, now), subject }),
  )
  const target = [patient, ...entries].map(({ resourceType, id }) => ({ reference: `${resourceType}/${id}` }))
  if (policies.migration.tracesOrigin())
    store.create({
      resourceType: 'Provenance',
      target,
      recorded: now,
      agent: [{ who: { display: migration } }],
      entity: [{ role: 'source', what: origin }],
    })
}

const originOf = (migration: string, { key }: OldRecord) => ({
  identifier: { system: MIGRATED_RECORD, value: key },
  display: migration,
})

function isOrigin(provenance: Stored, migration: string, { key }: OldRecord): boolean {
  return all(provenance, 'entity.what').some(
    (what) => text(what, 'identifier.value') === key && text(what, 'display') === migration,
  )
}

function newRecord({ policies }: HealthcareSystem, record: OldRecord): Resource {
  const { id: _id, meta: _meta, ...patient } = record.patient
  return { ...patient, resourceType: 'Patient', active: true, identifier: policies.migration.identifiers(record) }
}

/** The record here with those numbers of the old one that it lacks. */
function completed({ store, policies }: HealthcareSystem, held: Stored, record: OldRecord): Stored {
  const systems = all(held, 'identifier.system')
  const more = policies.migration.identifiers(record).filter((one) => isObject(one) && !systems.includes(one.system))
  return more.length === 0 ? held : store.update({ ...held, identifier: [...all(held, 'identifier'), ...more] })
}

function list({ store, clock }: HealthcareSystem, migration: string, record: OldRecord, because: ListedBecause): void {
  const code = { system: WORK_ITEM, code: 'migration-review' }
  const isSame = (task: Stored) =>
    identifierOf(task, MIGRATION) === migration && identifierOf(task, MIGRATED_RECORD) === record.key
  if (store.filter('Task', isSame, record.key).length > 0) return
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: { coding: [code] },
    description: `Record ${record.key} was not taken over: ${because}.`,
    identifier: [
      { system: MIGRATION, value: migration },
      { system: MIGRATED_RECORD, value: record.key },
    ],
    reasonCode: { coding: [{ system: MIGRATION_PROBLEM, code: because }] },
    authoredOn: clock.now().toISOString(),
  })
}
