import { HttpResponse, http, type RequestHandler } from 'msw'
import { type AccessPolicies, type Acting, actingUser, type StaffMember } from '../access.ts'
import { actingNow } from '../acting-now.ts'
import { bundleOf, pageBundle } from './bundle.ts'
import { capabilityStatement } from './capability-statement.ts'
import type { DescriptionPolicies } from './description-policies.ts'
import type { Action, Interaction, Interactions } from './interactions.ts'
import { FhirProblem } from './problem.ts'
import { isResource, type Resource, type Stored } from './resource.ts'
import type { SearchTable } from './search.ts'
import { isWireAnswer } from './wire-answer.ts'

export interface FhirFace {
  readonly baseUrl: string
  readonly table: SearchTable
  readonly interactions: Interactions
  readonly staff: ReadonlyMap<string, StaffMember>
  readonly access: AccessPolicies
  readonly description: DescriptionPolicies
  readonly newId: () => string
  readonly now: () => Date
  /** Told of every answered request of a known user. */
  readonly witness: (seen: Witnessed) => void
}

/** What the audit trail is written from. */
export interface Witnessed {
  readonly interaction: Pick<Interaction, 'action' | 'type' | 'acting'> & { readonly id?: string }
  /** What left in the answer. */
  readonly resources: readonly Resource[]
  readonly status: number
}

/** What a Bundle sent to the base itself is handled by, where it is taken. */
export const TRANSACTION = '$transaction'

const FHIR_JSON = 'application/fhir+json'
const READABLE = ['application/fhir+json', 'application/json', '*/*', 'application/*']
const WRITABLE = ['application/fhir+json', 'application/json']

interface Answer {
  readonly status: number
  readonly body?: Resource
  /** Where the answer is no resource. */
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
  /** What the audit trail says left; the body where nothing is said. */
  readonly resources?: readonly Resource[]
}

/** The FHIR interface on HTTP. Every error is an OperationOutcome and every answer carries the request's ids. */
export function fhirHandlers(face: FhirFace): readonly RequestHandler[] {
  const answer = ({ request }: { readonly request: Request }) => answerFhir(face, request)
  return [http.all(`${face.baseUrl}/*`, answer), http.all(face.baseUrl, answer)]
}

/** One request, answered. */
export async function answerFhir(face: FhirFace, request: Request): Promise<Response> {
  const requestId = request.headers.get('x-request-id') ?? face.newId()
  const correlationId = request.headers.get('x-correlation-id')
  const ids = { 'X-Request-ID': requestId, ...(correlationId ? { 'X-Correlation-ID': correlationId } : {}) }
  const { status, body: told, text, headers } = await respond(face, request, requestId)
  const body = told && asWritten(face, told)
  const all = { ...ids, ...(body ? { 'Content-Type': `${FHIR_JSON};charset=utf-8` } : {}), ...headers }
  return new HttpResponse(body ? JSON.stringify(body) : (text ?? null), { status, headers: all })
}

/** Each resource in the form in which this system writes it. */
function asWritten({ description }: FhirFace, body: Resource): Resource {
  if (body.resourceType !== 'Bundle' || !Array.isArray(body.entry)) return description.written(body)
  const written = (entry: { readonly resource?: Resource }) =>
    entry.resource ? { ...entry, resource: description.written(entry.resource) } : entry
  return description.written({ ...body, entry: body.entry.map(written) })
}

async function respond(face: FhirFace, request: Request, requestId: string): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url)
  const path = pathname.slice(new URL(face.baseUrl).pathname.length).split('/').filter(Boolean).map(decodeURIComponent)
  let acting: Acting | undefined
  const asked = actionOf(request.method, path)
  const audit = (status: number, resources: readonly Resource[]) => {
    if (acting && asked) face.witness({ interaction: { ...asked, acting }, resources, status })
  }
  try {
    if (!accepts(request.headers.get('accept'), searchParams.get('_format')))
      throw new FhirProblem('not-acceptable', `This server answers ${FHIR_JSON} only.`)
    if (path.length === 1 && path[0] === 'metadata' && request.method === 'GET')
      return { status: 200, body: described(face, request) }
    if (path.length === 1 && path[0] === '_status' && request.method === 'GET')
      return { status: 200, text: '{"status":"pass"}', headers: { 'Content-Type': 'application/health+json' } }
    acting = actingUser(request, face.staff, requestId, face.access)
    const type = path[0] ?? ''
    if (type !== '' && !type.startsWith('$') && !Object.hasOwn(face.table, type))
      throw new FhirProblem('unknown-type', `This server has no resource type "${type}".`)
    const writesAudit = asked !== undefined && isWriteToAudit(asked)
    const mayWriteAudit = writesAudit && face.access.mayWriteAudit(acting.user.role, asked.action)
    if (!asked || (writesAudit && !mayWriteAudit))
      throw new FhirProblem('method-not-allowed', `${request.method} is not offered at ${pathname}.`)
    if (!mayWriteAudit && !face.access.mayUse(acting.user.role, asked.action, asked.type))
      throw new FhirProblem('forbidden', `The role ${acting.user.role} may not ${asked.action} ${asked.type}.`)
    const interaction = { ...asked, query: await queryOf(request, searchParams), acting }
    const done = await actingNow.run(acting, () => perform(face, request, interaction))
    audit(done.status, done.resources ?? (done.body ? [done.body] : []))
    return done
  } catch (error) {
    const problem = error instanceof FhirProblem ? error : new FhirProblem('unexpected', messageOf(error))
    audit(problem.status, [])
    return {
      status: face.description.status(problem),
      body: face.description.told(problem),
      ...(problem.kind === 'unauthorised' ? { headers: { 'WWW-Authenticate': 'Bearer' } } : {}),
    }
  }
}

function described(face: FhirFace, request: Request): Resource {
  if (!face.description.isPublic()) actingUser(request, face.staff, '', face.access)
  return face.description.published(capabilityStatement(face, face.now()))
}

interface Asked {
  readonly action: Action
  readonly type: string
  readonly id?: string
  readonly versionId?: string
  readonly operation?: string
}

/** The audit trail is read only, for everybody. */
function isWriteToAudit({ type, action }: Asked): boolean {
  return type === 'AuditEvent' && ['create', 'update', 'delete'].includes(action)
}

/** What a method and a path below the base mean; nothing where the method is not offered there. */
function actionOf(method: string, path: readonly string[]): Asked | undefined {
  const [type = '', second = '', third = '', versionId = ''] = path
  if (path.length === 0 && method === 'POST') return { action: 'operation', type: '-', operation: TRANSACTION }
  const operation = path.findIndex((part) => part.startsWith('$'))
  if (operation >= 0 && operation === path.length - 1) {
    if (method !== 'POST' && method !== 'GET') return undefined
    const name = path.at(operation) ?? ''
    if (operation === 0) return { action: 'operation', type: '-', operation: name }
    if (operation === 1) return { action: 'operation', type, operation: `${type}/${name}` }
    return { action: 'operation', type, id: second, operation: `${type}/id/${name}` }
  }
  if (path.length === 1 && method === 'GET') return { action: 'search', type }
  if (path.length === 1 && method === 'POST') return { action: 'create', type }
  if (path.length === 2 && second === '_search') return method === 'POST' ? { action: 'search', type } : undefined
  if (path.length === 2 && method === 'GET') return { action: 'read', type, id: second }
  if (path.length === 2 && method === 'PUT') return { action: 'update', type, id: second }
  if (path.length === 2 && method === 'DELETE') return { action: 'delete', type, id: second }
  if (third !== '_history' || method !== 'GET') return undefined
  if (path.length === 3) return { action: 'history', type, id: second }
  return path.length === 4 ? { action: 'vread', type, id: second, versionId } : undefined
}

async function perform(face: FhirFace, request: Request, interaction: Interaction & Asked): Promise<Answer> {
  const { interactions } = face
  const address = `${face.baseUrl}/${interaction.type}`
  switch (interaction.action) {
    case 'read': {
      const found = await interactions.read(interaction)
      if (versionNamed(request.headers.get('if-none-match')) === found.meta.versionId)
        return { status: 304, headers: versionHeaders(found) }
      return { status: 200, body: found, headers: versionHeaders(found) }
    }
    case 'vread': {
      const found = await interactions.version(interaction, interaction.versionId ?? '')
      return { status: 200, body: found, headers: versionHeaders(found) }
    }
    case 'history': {
      const versions = await interactions.history(interaction)
      return { status: 200, body: bundleOf('history', face.baseUrl, versions), resources: versions }
    }
    case 'search': {
      const lenient = request.headers.get('prefer') === 'handling=lenient' || face.description.passesOverParameters()
      const page = await interactions.search(interaction, lenient)
      const body = pageBundle(face.baseUrl, interaction.type, interaction.query, page)
      return { status: 200, body, resources: [...page.matches, ...page.included] }
    }
    case 'create': {
      const resource = await resourceIn(request, interaction.type)
      const { stored, created } = await interactions.create(
        { ...interaction, action: 'create', resource },
        request.headers.get('if-none-exist') ?? undefined,
      )
      const location = `${address}/${stored.id}/_history/${stored.meta.versionId}`
      return {
        status: created ? 201 : 200,
        body: stored,
        headers: { ...versionHeaders(stored), Location: location },
      }
    }
    case 'update': {
      const resource = await resourceIn(request, interaction.type)
      if (resource.id !== interaction.id)
        throw new FhirProblem('bad-request', `The body's id must be ${interaction.id}, as in the address.`)
      const ifMatch = versionNamed(request.headers.get('if-match'))
      const update = { ...interaction, action: 'update', resource, ...(ifMatch ? { ifMatch } : {}) } as const
      const stored = await interactions.update(update)
      return { status: 200, body: stored, headers: versionHeaders(stored) }
    }
    case 'delete':
      await interactions.remove({ ...interaction, action: 'delete' })
      return { status: 204 }
    case 'operation': {
      const resource = await operationInput(request)
      const given = { ...interaction, ...(resource ? { resource } : {}) }
      const name = interaction.operation ?? ''
      if (name === TRANSACTION && !interactions.operations.includes(name))
        throw new FhirProblem('method-not-allowed', 'No transactions are taken here.')
      const answer = await interactions.operate(name, given, request.method === 'GET')
      if (!isWireAnswer(answer)) return { status: 200, body: answer }
      const { status, headers, body } = answer
      return { status, headers, ...(body === undefined ? {} : { text: body }) }
    }
  }
}

/** `W/"3"` -> `3`. */
function versionNamed(header: string | null): string | undefined {
  return header === null ? undefined : header.replace(/^(W\/)?"?/, '').replace(/"$/, '')
}

function versionHeaders({ meta }: Stored): Readonly<Record<string, string>> {
  return { ETag: `W/"${meta.versionId}"`, 'Last-Modified': new Date(meta.lastUpdated).toUTCString() }
}

function accepts(accept: string | null, format: string | null): boolean {
  const wanted = (format ?? accept ?? '*/*').split(',').map((one) => (one.split(';')[0] ?? '').trim().toLowerCase())
  return wanted.some((one) => one === '' || one === 'json' || READABLE.includes(one))
}

/** A `POST _search` carries its parameters in a form; both places count. */
async function queryOf(request: Request, inAddress: URLSearchParams): Promise<URLSearchParams> {
  if (!new URL(request.url).pathname.endsWith('/_search')) return inAddress
  return new URLSearchParams([...inAddress, ...new URLSearchParams(await request.text())])
}

async function jsonIn(request: Request): Promise<unknown> {
  const media = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!WRITABLE.includes(media))
    throw new FhirProblem('media-type', `Send ${FHIR_JSON}; the body came as "${media || 'nothing'}".`)
  try {
    return JSON.parse(await request.text())
  } catch (error) {
    throw new FhirProblem('bad-request', `The body is not JSON: ${messageOf(error)}`)
  }
}

async function resourceIn(request: Request, type: string): Promise<Resource> {
  const body = await jsonIn(request)
  if (!isResource(body) || body.resourceType !== type)
    throw new FhirProblem('bad-request', `The body must be a ${type}, as in the address.`)
  return body
}

async function operationInput(request: Request): Promise<Resource | undefined> {
  if (request.body === null) return undefined
  const body = await jsonIn(request)
  if (!isResource(body)) throw new FhirProblem('bad-request', 'The body must be a Parameters resource.')
  return body
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
