import { NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { LIST_KIND } from './systems.ts'

/** A list about a person, its items, and where both were seen. */
export interface ListSeen {
  readonly list: FhirResource | undefined
  readonly items: readonly FhirResource[]
  readonly where: string
}

/**
 * Opens a person's list of a kind, with its items, as the role sees them.
 *
 * @throws {NonConformance} when there is more than one, an item cannot be read, or something in it is about somebody else
 */
export async function openList(desk: Desk, person: Person, role: Role, kind: string): Promise<ListSeen> {
  const subject = `Patient/${await desk.patientId(person, role)}`
  const query = { subject, code: `${LIST_KIND}|${kind}`, _include: 'List:item' }
  const { matches, included, where } = await desk.as(role).search('List', query)
  const fail = (expected: string, found: string) => new NonConformance({ expected, found, seen: where })
  if (matches.length > 1) throw fail(`one ${kind} list for ${person.name}`, `${matches.length}`)
  const [list] = matches
  const references = texts(list, 'entry.item.reference')
  const items: FhirResource[] = []
  for (const reference of references) {
    const item = included.find((one) => isNamed(one, reference)) ?? (await readItem(desk, role, reference))
    if (!item) throw fail('every item of the list to be readable', `"${reference}"`)
    items.push(item)
  }
  const foreign = [list, ...items].find((one) => one && !isNamedBy(text(one, 'subject.reference'), subject))
  if (foreign) {
    const about = text(foreign, 'subject.reference') ?? 'nobody'
    throw fail(`a ${kind} list of ${person.name} alone`, `a ${foreign.resourceType} about ${about}`)
  }
  return { list, items, where }
}

/** A system may leave the items out of the answer; then each is read by itself. */
async function readItem(desk: Desk, role: Role, reference: string): Promise<FhirResource | undefined> {
  const [, type, id] = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/.*)?$/.exec(reference) ?? []
  return type && id ? (await desk.as(role).read(type, id)).resource : undefined
}

function isNamed({ resourceType, id }: FhirResource, reference: string): boolean {
  return isNamedBy(reference, `${resourceType}/${id}`)
}

/** A reference may be relative, absolute, or name a version. */
function isNamedBy(reference: string | undefined, name: string): boolean {
  const [bare] = (reference ?? '').split('/_history/')
  return bare === name || (bare ?? '').endsWith(`/${name}`)
}
