import { createHash } from 'node:crypto'
import { eventually, type Waiting } from '../../domain/eventually.ts'
import type { Limit } from '../../domain/limits.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Exported, HealthcarePortability, Piece } from '../../domain/portability.ts'
import type { FhirClient, PlainAnswer } from '../fhir-client.ts'
import { type FhirResource, text, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'

/** What a record is made of, with the parameter by which each is about a person. Lists are read first: reading one makes the rest current. */
const KINDS: Readonly<Record<string, string>> = {
  List: 'subject',
  Encounter: 'subject',
  Appointment: 'patient',
  Flag: 'subject',
  Condition: 'subject',
  Observation: 'subject',
  DocumentReference: 'subject',
  MedicationStatement: 'subject',
  QuestionnaireResponse: 'subject',
  Consent: 'patient',
  Communication: 'subject',
  Task: 'patient',
  AuditEvent: 'patient',
}

/** Resources in one transaction. */
const AT_ONCE = 200

export function healthcarePortability(desk: Desk, waiting: Waiting, limit: Limit): HealthcarePortability {
  const taken = new Map<string, { readonly exported: Exported; readonly resources: readonly FhirResource[] }>()
  const instances = new Map<string, string>()
  const takenOf = ({ name }: Person) => {
    const found = taken.get(name)
    if (!found) throw new HarnessFault(`Nobody has exported ${name}'s record.`)
    return found
  }
  return {
    async exportsRecord(person, role) {
      const client = desk.as(role)
      const own = `Patient/${await desk.patientId(person, role)}`
      const seen = [(await desk.as('nurse').read('Patient', own.replace('Patient/', ''))).resource]
      for (const [type, parameter] of Object.entries(KINDS))
        seen.push(...(await desk.as('nurse').search(type, { [parameter]: own })).matches)
      const manifest = await exportOf(client, own, waiting, limit)
      const resources: FhirResource[] = []
      for (const url of manifest.urls) resources.push(...(await client.lines(url)).resources)
      const [before, out] = [seen, resources].map((all) => all.map((one) => pieceOf(one, own)))
      const exported = { before: before ?? [], out: out ?? [], declared: manifest.declared, seen: manifest.where }
      taken.set(person.name, { exported, resources })
    },
    exported: (person) => takenOf(person).exported,
    async importsRecord(person, role) {
      const { resources } = takenOf(person)
      const client = desk.as(role)
      const { resource, where } = await client.operation('$empty-instance')
      const parameter = values(resource, 'parameter').find((one) => text(one, 'name') === 'instance')
      const instance = text(parameter, 'valueUrl') ?? ''
      if (!URL.canParse(instance))
        throw new NonConformance({ expected: 'the address of an empty instance', found: instance, seen: where })
      instances.set(person.name, instance)
      for (let from = 0; from < resources.length; from += AT_ONCE) {
        const entry = resources.slice(from, from + AT_ONCE).map((one) => ({
          resource: one,
          request: { method: 'PUT', url: `${one.resourceType}/${one.id ?? ''}` },
        }))
        const answer = await client.at(instance).attempt({
          method: 'POST',
          path: instance,
          body: { resourceType: 'Bundle', type: 'transaction', entry },
        })
        if (answer.status !== 200) throw await client.objection(answer, 'the record to be taken in')
      }
    },
    async imported(person, role) {
      const instance = instances.get(person.name)
      if (instance === undefined) throw new HarnessFault(`Nobody has imported ${person.name}'s record.`)
      const { exported } = takenOf(person)
      const client = desk.as(role).at(instance)
      const found: Piece[] = []
      for (const type of new Set(exported.out.map(({ kind }) => kind)))
        for (const one of (await client.search(type, { _count: '500' })).matches) found.push(pieceOf(one, ''))
      return found
    },
  }
}

interface Manifest {
  readonly urls: readonly string[]
  readonly declared: Readonly<Record<string, number>>
  readonly where: string
}

/** Begins an export, waits until it is done, and says where its files are. Source: FHIR Bulk Data Access. */
async function exportOf(client: FhirClient, patient: string, waiting: Waiting, limit: Limit): Promise<Manifest> {
  const begun = await client.plain({
    method: 'POST',
    path: 'Patient/$export',
    headers: { prefer: 'respond-async' },
    body: { resourceType: 'Parameters', parameter: [{ name: 'patient', valueReference: { reference: patient } }] },
  })
  const place = begun.headers['content-location']
  if (begun.status !== 202 || place === undefined)
    throw new NonConformance({
      expected: 'the export to be begun (202), with the address of its state',
      found: `${begun.status}${place === undefined ? ' without Content-Location' : ''}`,
      seen: begun.where,
    })
  const look = () => client.plain({ method: 'GET', path: place, headers: { accept: 'application/json' } })
  return manifestIn(await eventually(waiting, limit, look, expectDone))
}

function expectDone({ status, where }: PlainAnswer): void {
  if (status === 200) return
  throw new NonConformance({ expected: 'the export to be done', found: `${status}`, seen: where })
}

function manifestIn({ body, where }: PlainAnswer): Manifest {
  let manifest: unknown
  try {
    manifest = JSON.parse(body)
  } catch {
    throw new NonConformance({ expected: 'a manifest in JSON', found: 'a body that is not JSON', seen: where })
  }
  const output = values(manifest, 'output')
  const declared: Record<string, number> = {}
  for (const one of output) {
    const [count] = values(one, 'count')
    const type = text(one, 'type')
    if (type !== undefined && typeof count === 'number') declared[type] = (declared[type] ?? 0) + count
  }
  return { urls: output.flatMap((one) => text(one, 'url') ?? []), declared, where }
}

function pieceOf(resource: FhirResource, own: string): Piece {
  const { resourceType: kind, id = 'no id', meta, ...said } = resource
  const version = text(meta, 'versionId')
  const part = partOf(resource)
  const patients = values(resource, 'subject.reference').filter((one) => String(one).startsWith('Patient/'))
  return {
    name: `${kind}/${id}`,
    kind,
    ...(version === undefined ? {} : { version }),
    whole: createHash('sha256')
      .update(JSON.stringify(sorted(said)))
      .digest('hex'),
    words: wordsIn(said).sort().join('\n'),
    foreign: kind === 'Patient' ? `Patient/${id}` !== own : patients.length > 0 && !patients.includes(own),
    ...(part === undefined ? {} : { part }),
  }
}

function partOf({ resourceType, status, ...said }: FhirResource): string | undefined {
  if (resourceType === 'Flag') return status === 'active' ? 'alert in force' : 'alert that is over'
  if (resourceType === 'Consent') return 'registration decision'
  if (resourceType === 'Appointment') return status === 'cancelled' ? 'cancelled appointment' : 'appointment'
  if (resourceType === 'AuditEvent') return text(said, 'action') === 'C' ? 'audit of what was written' : undefined
  return resourceType === 'DocumentReference' ? 'note' : undefined
}

/** The same value with its elements in one order, so that only what it says counts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'extension' ? [] : wordsIn(part)))
}
