import {
  type AccessSeen,
  DATA,
  type Data,
  DOINGS,
  type Doing,
  type HealthcareAccess,
  type Stranger,
} from '../../domain/access.ts'
import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirClient, FhirInteraction } from '../fhir-client.ts'
import { type FhirResource, text, texts, values } from '../fhir-resource.ts'
import { knowingly } from './acknowledgement.ts'
import { resourceFrom } from './appointment-resource.ts'
import type { Desk } from './desk.ts'
import { openList } from './risk-list.ts'
import type { Staff } from './staff.ts'
import { LIST_KIND, MEDICINES_HELD, PRISON_NUMBER } from './systems.ts'

/** One thing of a kind on somebody's record, how it is looked for, and what would be added to it. */
interface Sample {
  readonly resource: FhirResource
  readonly search: string
  /** Absent for what staff do not write. */
  readonly another?: FhirResource
}

/** Who plants and checks: somebody who works at every prison. */
const CONTROL: Role = 'nurse'
const REFUSED = [401, 403, 404, 405]

export function healthcareAccess(desk: Desk, staff: Staff): HealthcareAccess {
  const samples = new Map<string, ReadonlyMap<Data, Sample>>()
  const seen = new Map<string, AccessSeen>()

  const sampleOf = (person: Person, data: Data): Sample => {
    const sample = samples.get(person.prisonNumber)?.get(data)
    if (!sample) throw new HarnessFault(`Nothing was put onto ${person.name}'s record as "${data}".`)
    return sample
  }
  const canDo = async (sample: Sample, role: Role, doing: Doing): Promise<boolean> => {
    const request = requestFor(sample, doing)
    if (!request) return false
    const client = desk.as(role)
    const answer = await client.attempt(request)
    if (REFUSED.includes(answer.status)) return false
    if (answer.status !== 200 && answer.status !== 201)
      throw await client.objection(answer, 'the request to be granted, or refused because the user may not')
    if (doing === 'add' || doing === 'change') return true
    return idsIn(answer.resource, doing).includes(sample.resource.id ?? '')
  }

  return {
    async fillsRecord(person, date) {
      samples.set(person.prisonNumber, await plant(desk, staff, person, date))
    },
    async triesAccess(person, role) {
      const could: Partial<Record<Data, readonly Doing[]>> = {}
      const tryAll = async (data: Data) => {
        const sample = sampleOf(person, data)
        const done: Doing[] = []
        for (const doing of DOINGS) if (await canDo(sample, role, doing)) done.push(doing)
        could[data] = done
        await refuseLost(desk, sample)
      }
      // Side by side, because access in an emergency ends while it is tried.
      await Promise.all(DATA.map(tryAll))
      const where = `${role} on ${person.name}'s record, each kind of data in each way`
      seen.set(keyOf(person, role), { could: { ...NOTHING, ...could }, seen: where })
    },
    accessSeen(person, role) {
      const found = seen.get(keyOf(person, role))
      if (!found) throw new HarnessFault(`No ${role} has tried to use ${person.name}'s record.`)
      return found
    },
    async takesIntoCare(person, role, ended) {
      await desk.as(CONTROL).create({
        resourceType: 'CareTeam',
        status: 'active',
        subject: { reference: `Patient/${await desk.patientId(person, CONTROL)}` },
        participant: [{ member: { reference: await staff.practitioner(role) } }],
        period: { start: '2020-01-01', ...(ended ? { end: '2020-06-01' } : {}) },
      })
    },
    async looksFor(people, role) {
      const client = desk.as(role)
      const names = new Set<Person['name']>()
      let where = ''
      for (const person of people) {
        const id = await desk.patientId(person, CONTROL)
        for (const path of searchesFor(person, id)) {
          const answer = await client.attempt({ method: 'GET', path })
          if (answer.status !== 200 && !REFUSED.includes(answer.status))
            throw await client.objection(answer, 'a search that finds people, or is refused')
          if (!values(answer.resource, 'entry.resource').some((one) => isAbout(one, id))) continue
          names.add(person.name)
          where = answer.where
        }
      }
      return { names: [...names], seen: where || 'every search' }
    },
    async triesAsStranger(person, stranger) {
      const id = await desk.patientId(person, CONTROL)
      const client = asStranger(desk.as(CONTROL), stranger)
      const answered: string[] = []
      const paths = [`Patient/${id}`, ...searchesFor(person, id)]
      for (const path of paths) {
        const { status, where } = await client({ method: 'GET', path })
        if (status !== 401 && status !== 403) answered.push(where)
      }
      return { answered, tried: paths.length }
    },
  }
}

const NOTHING = Object.fromEntries(DATA.map((data) => [data, []])) as unknown as Record<Data, readonly Doing[]>
const keyOf = ({ prisonNumber }: Person, role: Role) => `${prisonNumber} ${role}`

/** Whether a resource is somebody's record, or names it as whom it is about. */
function isAbout(resource: unknown, id: string): boolean {
  if (text(resource, 'resourceType') === 'Patient') return text(resource, 'id') === id
  const named = ['subject.reference', 'participant.actor.reference'].flatMap((path) => texts(resource, path))
  return named.some((reference) => reference === `Patient/${id}` || reference.endsWith(`/Patient/${id}`))
}

function asStranger(client: FhirClient, stranger: Stranger): FhirClient['attempt'] {
  const authorization = stranger === 'without credentials' ? '' : 'Bearer nobody-was-given-this'
  return (interaction) => client.attempt({ ...interaction, headers: { authorization } })
}

function searchesFor({ family, prisonNumber }: Person, id: string): readonly string[] {
  return [
    `Patient?family=${encodeURIComponent(family)}`,
    `Patient?identifier=${encodeURIComponent(`${PRISON_NUMBER}|${prisonNumber}`)}`,
    `Encounter?subject=Patient/${id}`,
    `List?subject=Patient/${id}&code=${encodeURIComponent(`${LIST_KIND}|prison-risk`)}&_include=List:item`,
    `Appointment?patient=Patient/${id}&_include=Appointment:patient`,
  ]
}

function requestFor({ resource, search, another }: Sample, doing: Doing): FhirInteraction | undefined {
  const path = `${resource.resourceType}/${resource.id ?? ''}`
  if (doing === 'open') return { method: 'GET', path }
  if (doing === 'find') return { method: 'GET', path: search }
  if (!another) return undefined
  if (doing === 'add') return { method: 'POST', path: resource.resourceType, body: another }
  const { meta: _version, ...body } = resource
  return { method: 'PUT', path, body }
}

function idsIn(resource: FhirResource | undefined, doing: Doing): readonly string[] {
  if (doing === 'open') return resource?.id === undefined ? [] : [resource.id]
  return texts(resource, 'entry.resource.id')
}

/** The refusal of one member of staff says something only while another one is shown the same thing. */
async function refuseLost(desk: Desk, { resource }: Sample): Promise<void> {
  await desk.as(CONTROL).read(resource.resourceType, resource.id ?? '')
}

/** Puts one thing of each kind onto a record and says where it is. */
async function plant(desk: Desk, staff: Staff, person: Person, date: string): Promise<ReadonlyMap<Data, Sample>> {
  const client = desk.as(CONTROL)
  const id = await desk.patientId(person, CONTROL)
  const patient = `Patient/${id}`
  const { list, where } = await openList(desk, person, CONTROL, 'prison-risk')
  if (!list) throw new NonConformance({ expected: `a list of ${person.name}'s risk`, found: 'none', seen: where })
  const written: Readonly<Partial<Record<Data, FhirResource>>> = {
    appointments: knowingly(resourceFrom({ ...REVIEW, date }, patient, await staff.practitioner(CONTROL))),
    problems: { resourceType: 'Condition', code: { text: 'Asthma' }, subject: { reference: patient } },
    medicines: {
      resourceType: 'MedicationStatement',
      status: 'active',
      category: { coding: [{ system: MEDICINES_HELD, code: 'not-in-possession' }] },
      medicationCodeableConcept: { text: 'Synthetic tablets' },
      subject: { reference: patient },
    },
    notes: {
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: 'Consultation note' },
      subject: { reference: patient },
      content: [{ attachment: { contentType: 'text/plain', data: Buffer.from('Slept well.').toString('base64') } }],
    },
  }
  const found = new Map<Data, Sample>([
    ['person', { resource: (await client.read('Patient', id)).resource, search: `Patient?_id=${id}` }],
    ['risk', { resource: list, search: `List?subject=${patient}` }],
  ])
  for (const data of DATA) {
    const another = written[data]
    if (!another) continue
    const { resource } = await client.create(another)
    found.set(data, { resource, another, search: `${resource.resourceType}?patient=${patient}&_count=200` })
  }
  const audit = await client.search('AuditEvent', { entity: patient })
  const [entry] = audit.matches
  if (!entry)
    throw new NonConformance({ expected: `an audit of ${person.name}'s record`, found: 'none', seen: audit.where })
  return found.set('audit', { resource: entry, search: `AuditEvent?entity=${patient}&_count=200` })
}

/** Seen in the cell, which every prison has. */
const REVIEW = { name: 'Review', from: '09:00', to: '09:10', place: 'in cell' }
