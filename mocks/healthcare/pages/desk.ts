import type { StaffMember } from '../access.ts'
import { answerFhir, type FhirFace } from '../fhir/http.ts'
import { all, isResource, type Resource, type Stored, text, texts } from '../fhir/resource.ts'
import { BUSY_PERIOD, PROBLEM_REASON } from '../fhir/systems.ts'

/** A time at which the prison needs the person elsewhere, as the record tells it. */
export interface BusyTime {
  /** ISO 8601. */
  readonly start: string
  readonly end: string
  /** The prison's code, for a role that may know why. */
  readonly kind?: string
}

/** A request that the record refused, as its user is told. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  /** Codes that say what could be acknowledged, for example `clash`. */
  readonly reasons: readonly string[]
  /** Times at which the prison needs the person elsewhere. */
  readonly busy: readonly BusyTime[]
  constructor(status: number, message: string, reasons: readonly string[] = [], busy: readonly BusyTime[] = []) {
    super(message)
    this.status = status
    this.reasons = reasons
    this.busy = busy
  }
}

/** What a search found. */
export interface Found {
  readonly matches: readonly Stored[]
  readonly included: readonly Stored[]
}

/**
 * The record as one member of staff uses it: everything passes the interface's own rules of access, audit and hooks, so
 * that pages know no second truth.
 *
 * Every method throws {@link Refused} where the record says no.
 */
export interface Desk {
  /** First page only, at most 500. */
  search(type: string, query: Readonly<Record<string, string | readonly string[]>>): Promise<Found>
  read(type: string, id: string): Promise<Stored>
  create(resource: Resource): Promise<Resource>
  /** A change of the version that the resource was read at. */
  update(resource: Stored): Promise<Resource>
  /** @param path for example `Patient/17/$emergency-summary` */
  operate(path: string, body?: Resource): Promise<Resource>
}

export function deskOf(face: FhirFace, member: StaffMember): Desk {
  const ask = async (method: string, path: string, body?: Resource, headers: object = {}): Promise<Resource> => {
    const request = new Request(`${face.baseUrl}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${member.token}`,
        ...(body ? { 'content-type': 'application/fhir+json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const response = await answerFhir(face, request)
    const answered: unknown = JSON.parse((await response.text()) || 'null')
    if (response.ok && isResource(answered)) return answered
    const codings = all(answered, 'issue.details.coding')
    const reasons = codings.filter((one) => texts(one, 'system').includes(PROBLEM_REASON))
    throw new Refused(
      response.status,
      texts(answered, 'issue.details.text').join(' '),
      texts(reasons, 'code'),
      all(answered, 'issue.extension').flatMap(busyIn),
    )
  }
  return {
    async search(type, query) {
      const asked = new URLSearchParams()
      for (const [name, value] of Object.entries(query)) for (const one of [value].flat()) asked.append(name, one)
      const bundle = await ask('GET', `${type}?${asked}`)
      const entries = all(bundle, 'entry')
      const resources = entries.flatMap((entry) => all(entry, 'resource')).filter(isStored)
      const isIncluded = (resource: Stored) => resource.resourceType !== type
      return { matches: resources.filter((one) => !isIncluded(one)), included: resources.filter(isIncluded) }
    },
    read: async (type, id) => stored(await ask('GET', `${type}/${encodeURIComponent(id)}`)),
    create: (resource) => ask('POST', resource.resourceType, resource),
    update: (resource) =>
      ask('PUT', `${resource.resourceType}/${resource.id}`, resource, { 'if-match': `W/"${resource.meta.versionId}"` }),
    operate: (path, body) => ask('POST', path, body),
  }
}

function busyIn(extension: unknown): readonly BusyTime[] {
  if (text(extension, 'url') !== BUSY_PERIOD) return []
  const parts = all(extension, 'extension')
  const [start, end, kind] = ['valuePeriod.start', 'valuePeriod.end', 'valueCode'].map((path) => texts(parts, path)[0])
  return start && end ? [{ start, end, ...(kind ? { kind } : {}) }] : []
}

/** Whether a value is a resource as the record keeps it. */
export function isStored(value: unknown): value is Stored {
  return isResource(value) && value.id !== undefined && value.meta?.versionId !== undefined
}

function stored(resource: Resource): Stored {
  if (isStored(resource)) return resource
  throw new Refused(500, `The record answered a ${resource.resourceType} without an id or a version.`)
}
