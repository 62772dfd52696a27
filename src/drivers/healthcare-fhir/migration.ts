import type { HealthcareMigration, OldRecord } from '../../domain/migration.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import { dayIn } from '../../domain/wall-time.ts'
import { codes, type FhirResource, identifiers, text, texts, values, withList } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { nhsNumberIdentifier, prisonNumberIdentifier } from './numbers.ts'
import { MIGRATED_RECORD, MIGRATION, MIGRATION_PROBLEM, NHS_NUMBER, PRISON_NUMBER, WORK_ITEM } from './systems.ts'

/** Records in one request; more would make it larger than gateways let through. */
const AT_ONCE = 500

export function healthcareMigration(desk: Desk): HealthcareMigration {
  const holding = async (role: Parameters<Desk['as']>[0], system: string, value: string) => {
    const { matches, where } = await desk.as(role).search('Patient', { identifier: `${system}|${value}` })
    return { ids: matches.flatMap(({ id }) => id ?? []), matches, where }
  }
  return {
    async migrates(role, migration, records) {
      for (let from = 0; from < records.length; from += AT_ONCE)
        await desk.as(role).operation('$migrate', {
          resourceType: 'Parameters',
          parameter: [
            { name: 'migration', valueString: migration },
            ...records.slice(from, from + AT_ONCE).map((record) => ({ name: 'record', part: partsOf(record) })),
          ],
        })
    },
    async listedBy(role, migration) {
      const code = `${WORK_ITEM}|migration-review`
      const { matches } = await desk.as(role).search('Task', { code, identifier: `${MIGRATION}|${migration}` })
      return matches.map((task) => ({
        key: identifiers(task, MIGRATED_RECORD)[0] ?? 'no record',
        because: codes(task, 'reasonCode', MIGRATION_PROBLEM).join(' and ') || 'no reason',
      }))
    },
    async migratedRecord(role, { nhsNumber, prisonNumber }) {
      const byNhs = nhsNumber === undefined ? undefined : await holding(role, NHS_NUMBER, nhsNumber)
      const byPrison = prisonNumber === undefined ? undefined : await holding(role, PRISON_NUMBER, prisonNumber)
      const ids = new Set([...(byNhs?.ids ?? []), ...(byPrison?.ids ?? [])])
      const [id] = ids
      const where = (byPrison ?? byNhs)?.where ?? ''
      if (id === undefined || ids.size > 1)
        throw new NonConformance({
          expected: 'one record under the numbers of the old one',
          found: ids.size === 0 ? 'none' : `${ids.size}`,
          seen: where,
        })
      const subject = `Patient/${id}`
      const { matches } = await desk.as(role).search('Condition', { subject })
      const provenances = await desk.as(role).search('Provenance', { target: subject })
      const [patient] = [...(byPrison?.matches ?? []), ...(byNhs?.matches ?? [])]
      return {
        numbers: [NHS_NUMBER, PRISON_NUMBER].flatMap((system) => identifiers(patient, system)),
        entries: matches.map(entryIn),
        origins: provenances.matches.flatMap((one) => originsIn(one, matches)),
        seen: where,
      }
    },
  }
}

function partsOf(record: OldRecord): readonly object[] {
  const { key, family, given, birthDate, gender, nhsNumber, prisonNumber, entry } = record
  const subject = { reference: `Patient/${key}` }
  return [
    { name: 'key', valueString: key },
    {
      name: 'resource',
      resource: withList(
        { resourceType: 'Patient', id: key, name: [{ family, given: [given] }], birthDate, gender },
        'identifier',
        [
          ...(prisonNumber === undefined ? [] : [prisonNumberIdentifier(prisonNumber, 'verified')]),
          ...(nhsNumber === undefined ? [] : [nhsNumberIdentifier(nhsNumber, 'verified')]),
        ],
      ),
    },
    {
      name: 'resource',
      resource: {
        resourceType: 'Condition',
        id: `${key}-1`,
        subject,
        code: { text: entry.diagnosis },
        ...(entry.on === undefined ? {} : { recordedDate: entry.on }),
      },
    },
  ]
}

function entryIn(condition: FhirResource) {
  const recorded = text(condition, 'recordedDate')
  return { diagnosis: text(condition, 'code.text') ?? '', ...(recorded === undefined ? {} : { on: dayIn(recorded) }) }
}

/** The old records that a provenance names, where it covers the entries as well as the person. */
function originsIn(provenance: FhirResource, entries: readonly FhirResource[]): readonly string[] {
  const covered = texts(provenance, 'target.reference')
  if (!entries.some(({ id }) => covered.includes(`Condition/${id}`))) return []
  return values(provenance, 'entity.what').flatMap((what) => {
    const [key] = identifiers(what, MIGRATED_RECORD)
    return key === undefined ? [] : [`${key} of ${text(what, 'display') ?? 'no migration'}`]
  })
}
