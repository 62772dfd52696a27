import { HarnessFault, NonConformance } from '../domain/outcomes.ts'
import { type FhirAttempt, meaningOfAnswer, meaningOfFailure } from './fhir-objection.ts'
import { type FhirResource, parseResource, withRelativeReferences } from './fhir-resource.ts'
import { allPages, type Found, type FoundAll } from './fhir-search.ts'
import type { Recorded, RecordedTransport } from './recording.ts'

export interface FhirSettings {
  /** For example `https://hc.example/fhir`. */
  readonly base: string
  readonly ask: RecordedTransport
  readonly signal: AbortSignal
  readonly timeoutMs: number
  /** Value of the Authorization header for whoever acts; absent where the system asks for none. */
  readonly authorization?: string
  /** Further headers of each request, made anew for each. */
  readonly headers?: () => Readonly<Record<string, string>>
  /** As the run began: tells a refused role from refused credentials. */
  readonly preflightAuthorization?: string
}

export interface FhirInteraction {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the base, for example `List?subject=Patient/1`; or an absolute URL of the same origin. */
  readonly path: string
  readonly body?: FhirResource
  /** A body that is no resource, in place of one. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The body is wrong on purpose, as one in `text` always is. */
  readonly unfit?: boolean
}

/**
 * A FHIR system as one member of its staff uses it. Each verb throws what a missing or unfit answer means: see
 * `meaningOfAnswer` and `meaningOfFailure`.
 */
export interface FhirClient {
  /** For checks that expect to be refused: any answer is returned as it is, only a missing one throws. */
  attempt(interaction: FhirInteraction): Promise<FhirAttempt>
  /** What an answer means that is not the expected one; throw it. */
  objection(attempt: FhirAttempt, expected: string): Promise<Error>
  read(type: string, id: string): Promise<Found>
  /** Follows `next` links. A list is sent as the same parameter several times. */
  search(type: string, parameters: Readonly<Record<string, string | readonly string[]>>): Promise<FoundAll>
  /** The resource as the system stored it. */
  create(resource: FhirResource, headers?: Readonly<Record<string, string>>): Promise<Found>
  /** @param ifMatch the version that the change was made from, as the ETag had it */
  update(resource: FhirResource, ifMatch?: string): Promise<Found>
  /**
   * Writes what `draft` makes of what it read. Where somebody else changed it in between, which is nobody's fault, it is
   * read and written once more.
   */
  change(draft: () => Promise<FhirResource>): Promise<void>
  /** The resources of a file of newline-delimited JSON, and where it was seen. */
  lines(path: string): Promise<{ readonly resources: readonly FhirResource[]; readonly where: string }>
  /** What an address answers that is no resource: status, headers and text. */
  plain(interaction: FhirInteraction): Promise<PlainAnswer>
  /** The same member of staff at another base of the same origin. */
  at(base: string): FhirClient
  /** @param path for example `Patient/1/$unlink` */
  operation(path: string, parameters?: FhirResource): Promise<Found>
}

/** An answer as it came. */
export interface PlainAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly where: string
}

const MEDIA_TYPE = 'application/fhir+json'
const NDJSON = `application/fhir+ndjson, ${MEDIA_TYPE};q=0.5`
const READABLE = /^application\/(fhir\+)?json\s*(;|$)/i

export function fhirClient(settings: FhirSettings): FhirClient {
  const base = new URL(settings.base.endsWith('/') ? settings.base : `${settings.base}/`)
  const options = { signal: settings.signal, timeoutMs: settings.timeoutMs }

  const control = (): Promise<Recorded> => {
    const authorization = settings.preflightAuthorization ?? settings.authorization
    const headers = { accept: MEDIA_TYPE, ...(authorization ? { authorization } : {}), ...settings.headers?.() }
    const url = new URL('Patient?_id=interlock-control', base).href
    return settings.ask({ method: 'GET', url, headers }, options)
  }

  const own = (resource: FhirResource, body: string) =>
    body.includes(base.href) || body.includes('\\/') ? withRelativeReferences(resource, base.href) : resource

  const asked = async ({ method, path, body, text, headers = {}, unfit }: FhirInteraction) => {
    const content = text ?? (body && JSON.stringify(body))
    const url = new URL(path, base)
    if (url.origin !== base.origin) throw new HarnessFault(`${url.origin} is not the origin of ${base.href}.`)
    const { exchange, response, failure } = await settings.ask(
      {
        method,
        url: url.href,
        headers: {
          accept: MEDIA_TYPE,
          ...(settings.authorization ? { authorization: settings.authorization } : {}),
          ...(content === undefined ? {} : { 'content-type': MEDIA_TYPE }),
          ...settings.headers?.(),
          ...headers,
        },
        ...(content === undefined ? {} : { body: content }),
      },
      unfit || text !== undefined ? { ...options, unfit: true } : options,
    )
    const place = `${method} ${url.pathname}${url.search}`
    if (failure) throw await meaningOfFailure(failure, `${place} -> ${failure.reason} (exchange ${exchange})`, control)
    return { response, exchange, where: `${place} -> ${response.status} (exchange ${exchange})` }
  }

  const attempt = async (interaction: FhirInteraction): Promise<FhirAttempt> => {
    const { response, exchange, where } = await asked(interaction)
    const parsed = parseResource(response.body)
    const media = response.headers['content-type'] ?? 'no media type'
    const unfit = typeof parsed === 'string' ? parsed : READABLE.test(media) ? undefined : `a body of ${media}`
    return {
      status: response.status,
      headers: response.headers,
      ...(typeof parsed !== 'string' && !unfit ? { resource: own(parsed, response.body) } : {}),
      ...(unfit && response.body !== '' ? { body: unfit } : {}),
      text: response.body,
      exchange,
      where,
    }
  }

  const plain = async (interaction: FhirInteraction): Promise<PlainAnswer> => {
    const { response, where } = await asked(interaction)
    const { status, headers, body } = response
    return { status, headers, body, where }
  }

  const objection = (seen: FhirAttempt, expected: string) => meaningOfAnswer(seen, expected, control)

  /** The resource of an answer that has one of these statuses. */
  const found = async (interaction: FhirInteraction, expected: string, statuses = [200]): Promise<Found> => {
    const seen = await attempt(interaction)
    const { resource, exchange, where } = seen
    if (!resource || !statuses.includes(seen.status)) throw await objection(seen, expected)
    return { resource, exchange, where }
  }

  const read = async (type: string, id: string): Promise<Found> => {
    const seen = await found({ method: 'GET', path: `${type}/${encodeURIComponent(id)}` }, `the ${type} with id ${id}`)
    const { resourceType, id: given } = seen.resource
    if (resourceType !== type || given !== id)
      throw new NonConformance({
        expected: `the ${type} with id ${id}`,
        found: `the ${resourceType} with id ${given ?? 'missing'}`,
        seen: seen.where,
      })
    return seen
  }

  /** Systems may answer a write without a body, or with an OperationOutcome, and say only where the resource is. */
  const written = async (interaction: FhirInteraction, type: string, known?: string): Promise<Found> => {
    const expected = `the ${type} to be ${known ? 'changed' : 'created'}`
    const seen = await attempt({ ...interaction, headers: { prefer: 'return=representation', ...interaction.headers } })
    if (seen.status !== 200 && seen.status !== 201) throw await objection(seen, expected)
    const { resource, exchange, where } = seen
    if (resource?.resourceType === type) return { resource, exchange, where }
    const place = seen.headers.location ?? ''
    const id = known ?? new RegExp(`(?:^|/)${type}/([A-Za-z0-9.-]{1,64})(?:/|$)`).exec(place)?.[1]
    if ((resource && resource.resourceType !== 'OperationOutcome') || seen.body || !id)
      throw await objection(seen, `${expected} and to say where it is`)
    return read(type, id)
  }

  return {
    attempt,
    objection,
    read,
    search: (type, parameters) => {
      const query = new URLSearchParams()
      for (const [name, given] of Object.entries(parameters))
        for (const value of typeof given === 'string' ? [given] : given) query.append(name, value)
      const expected = `a searchset Bundle of ${type}`
      const page = (path: string) => found({ method: 'GET', path }, expected)
      return allPages(page, query.size > 0 ? `${type}?${query}` : type, { type, expected, base })
    },
    create: (resource, headers = {}) =>
      written({ method: 'POST', path: resource.resourceType, body: resource, headers }, resource.resourceType),
    update: async (resource, ifMatch) => {
      const { resourceType, id } = resource
      if (!id) throw new HarnessFault(`A ${resourceType} without an id cannot be updated.`)
      const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch }
      const path = `${resourceType}/${encodeURIComponent(id)}`
      return written({ method: 'PUT', path, body: resource, headers }, resourceType, id)
    },
    change: async (draft) => {
      const write = async () => {
        const body = await draft()
        if (!body.id) throw new HarnessFault(`A ${body.resourceType} without an id cannot be changed.`)
        const path = `${body.resourceType}/${encodeURIComponent(body.id)}`
        return {
          path,
          seen: await attempt({ method: 'PUT', path, body, headers: { prefer: 'return=representation' } }),
        }
      }
      const first = await write()
      const { path, seen } = first.seen.status === 409 || first.seen.status === 412 ? await write() : first
      if (seen.status !== 200 && seen.status !== 201) throw await objection(seen, `${path} to be changed`)
    },
    plain,
    async lines(path) {
      const { status, body, where } = await plain({ method: 'GET', path, headers: { accept: NDJSON } })
      const parsed = body.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [parseResource(line)]))
      const broken = parsed.find((one) => typeof one === 'string')
      if (status === 200 && broken === undefined)
        return { resources: parsed.filter((one) => typeof one !== 'string'), where }
      throw new NonConformance({
        expected: 'a file with one resource in each line',
        found: status === 200 ? String(broken) : `${status}`,
        seen: where,
      })
    },
    at: (other) => fhirClient({ ...settings, base: other }),
    operation: (path, parameters = { resourceType: 'Parameters' }) =>
      found({ method: 'POST', path, body: parameters }, `${path} to be done`, [200, 201]),
  }
}
