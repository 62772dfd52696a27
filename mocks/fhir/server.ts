import { HttpResponse, http } from 'msw'
import { FhirProblem } from '../healthcare/fhir/problem.ts'
import { isResource, type Resource, type Stored } from '../healthcare/fhir/resource.ts'
import { createStore } from '../healthcare/fhir/store.ts'
import type { ReferenceSystem, Surroundings } from '../network.ts'
import { changesOf } from './changes.ts'
import { type FhirPolicies, plainPolicies } from './policies.ts'
import { searchesOf } from './searches.ts'
import { statementOf, TABLE } from './statement.ts'

export interface FhirServerConfig {
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** The one token that is accepted. */
  readonly token: string
}

/** What is answered, before it is put on the wire. */
export interface Answer {
  readonly status: number
  readonly body?: Resource
  readonly headers?: Readonly<Record<string, string>>
  /** Where the body is no resource. */
  readonly plain?: object
}

/** A plain FHIR server: it keeps what it is given, finds it again, and knows of nothing but FHIR. */
export function createFhirServer(
  surroundings: Surroundings,
  { baseUrl, token }: FhirServerConfig,
  policies: FhirPolicies = plainPolicies,
): ReferenceSystem {
  const store = createStore(surroundings)
  const { reading, answering, describing } = policies
  const tools = { store, policies, baseUrl, clock: surroundings.clock }
  const { search } = searchesOf(tools)
  const { create, update, remove } = changesOf(tools)

  const shown = (stored: Stored, to: 'read' | 'write'): Answer => {
    const versions = store.history(stored.resourceType, stored.id)
    const before = versions[versions.findIndex(({ meta }) => meta.versionId === stored.meta.versionId) + 1]
    const etag = answering.etag(stored, before, to)
    const modified = new Date(stored.meta.lastUpdated).toUTCString()
    return { status: 200, body: stored, headers: { 'Last-Modified': modified, ...(etag ? { ETag: etag } : {}) } }
  }
  const read = (type: string, id: string): Answer => {
    const elsewhere = reading.oneIndexForAllTypes() ? Object.keys(TABLE).find((one) => store.find(one, id)) : undefined
    const at = elsewhere ?? type
    const stub = store.find(at, id) ? undefined : reading.inPlaceOf(type, id)
    if (stub && !isKnown(() => store.history(at, id))) return { status: 200, body: stub }
    return shown(reading.shown(store.read(at, id), store.list(at)), 'read')
  }
  const versionsOf = (type: string, id: string) => [...store.history(type, id)].reverse()

  const respond = async (request: Request, path: readonly string[]): Promise<Answer> => {
    const [type = '', id = '', third = '', number = ''] = path
    const { method } = request
    if (path.length === 1 && method === 'GET' && type === 'metadata')
      return { status: 200, body: describing.published(statementOf(baseUrl, surroundings.clock.now())) }
    if (path.length === 1 && method === 'GET' && type === '_status')
      return { status: 200, plain: { status: describing.health() } }
    if (request.headers.get('authorization') !== `Bearer ${token}`)
      throw new FhirProblem('unauthorised', 'Send "Authorization: Bearer" with the token of this server.')
    const wanted = (request.headers.get('accept') ?? '').split(',').map((one) => (one.split(';')[0] ?? '').trim())
    if (!wanted.some((one) => answering.offers(one)))
      throw new FhirProblem('not-acceptable', 'This server answers application/fhir+json only.')
    const query = new URL(request.url).searchParams
    if (!Object.hasOwn(TABLE, type)) return ofUnknownType(request, type, path.length)
    if (path.length === 1 && method === 'GET') return search(type, query)
    if (path.length === 1 && method === 'POST')
      return create(await bodyOf(request, type), request.headers, (stored) => shown(stored, 'write'))
    const operation = path.at(-1) ?? ''
    if (operation.startsWith('$')) return operate(operation)
    if (path.length === 2 && method === 'GET') return read(type, id)
    if (path.length === 2 && method === 'PUT')
      return shown(await update(await bodyOf(request, type), id, request.headers.get('if-match')), 'write')
    if (path.length === 2 && method === 'DELETE') return remove(type, id)
    if (third !== '_history' || method !== 'GET')
      throw new FhirProblem('method-not-allowed', `${method} is not offered there.`)
    const versions = versionsOf(type, id)
    if (path.length === 3) return { status: 200, body: historyBundle(baseUrl, reading.history(versions.toReversed())) }
    const version = reading.version(versions, number)
    if (!version) throw new FhirProblem('not-found', `${type}/${id} has no version ${number}.`)
    return shown(version, 'read')
  }

  const operate = (operation: string): Answer => {
    if (operation === '$meta') return { status: 200, body: { resourceType: 'Parameters' } }
    throw new FhirProblem('unknown-type', `There is no operation ${operation}.`)
  }

  const ofUnknownType = (request: Request, type: string, parts: number): Answer => {
    if (parts === 1 && request.method === 'GET' && policies.searching.knowsEveryType())
      return { status: 200, body: { resourceType: 'Bundle', type: 'searchset', total: 0 } }
    if (parts === 1 && request.method === 'POST' && describing.storesEveryType())
      return { status: 201, body: { resourceType: type, id: surroundings.id() } }
    const kind = parts <= 2 && describing.unknownType(request.method) === 400 ? 'bad-request' : 'unknown-type'
    throw new FhirProblem(kind, `This server has no resource type "${type}".`)
  }

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const path = pathname.slice(new URL(baseUrl).pathname.length).split('/').filter(Boolean)
    const { status, body, headers, plain } = await respond(request, path).catch((error: unknown): Answer => {
      if (!(error instanceof FhirProblem)) throw error
      return { status: answering.status(error), body: answering.told(error) }
    })
    const asked = request.headers.get('x-request-id')
    const own = surroundings.id()
    const requestId = asked === null ? own : answering.requestId(asked, own, status >= 400)
    const ids = requestId === undefined ? {} : { 'X-Request-ID': requestId }
    if (plain)
      return HttpResponse.json(plain, { status, headers: { ...ids, 'Content-Type': 'application/health+json' } })
    const media = body ? { 'Content-Type': answering.mediaType(body.resourceType) } : {}
    const bytes = body ? answering.encoded(JSON.stringify(body)) : null
    return new HttpResponse(bytes, { status, headers: { ...ids, ...media, ...headers } })
  }

  const handler = ({ request }: { readonly request: Request }) => answer(request)
  return { handlers: [http.all(`${baseUrl}/*`, handler), http.all(baseUrl, handler)], stop: async () => undefined }
}

function isKnown(look: () => unknown): boolean {
  try {
    look()
    return true
  } catch (error) {
    if (error instanceof FhirProblem) return false
    throw error
  }
}

async function bodyOf(request: Request, type: string): Promise<Resource> {
  const media = (request.headers.get('content-type') ?? '').split(';')[0]?.trim()
  if (media !== 'application/fhir+json' && media !== 'application/json')
    throw new FhirProblem('media-type', 'Send application/fhir+json.')
  let body: unknown
  try {
    body = JSON.parse(await request.text())
  } catch (error) {
    throw new FhirProblem('bad-request', `The body is not JSON: ${String(error)}`, { reason: 'broken-body' })
  }
  if (!isResource(body) || body.resourceType !== type)
    throw new FhirProblem('bad-request', `The body must be a ${type}.`, { reason: 'wrong-body' })
  return body
}

function historyBundle(baseUrl: string, versions: readonly Stored[]): Resource {
  const entry = versions.map((resource) => ({
    fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
    resource,
    request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    response: { status: '200', etag: `W/"${resource.meta.versionId}"`, lastModified: resource.meta.lastUpdated },
  }))
  return { resourceType: 'Bundle', type: 'history', total: entry.length, entry }
}
