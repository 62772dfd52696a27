import { HttpResponse } from 'msw'
import type { Condition } from '../conditions.ts'
import { hmppsIdOf, type Prisoner } from '../people/prisoner.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'
import { mayUse } from './role.ts'
import type { Answer, Call, Route } from './route.ts'
import type { Router } from './router.ts'

/** What became of a request: an answer, or nothing at all for the reason given. */
export type Outcome = { readonly response: Response; readonly failure?: string; readonly about?: string }

/** The External API: key, certificate, role, flag, staged condition, and only then the operation itself. */
export async function answerExternal(world: World, router: Router, request: Request, text: string): Promise<Outcome> {
  const url = new URL(request.url)
  let about: { readonly about?: string } = {}
  try {
    world.rate.admit(url.pathname)
    const outage = world.conditions.outage()
    if (outage) {
      const staged = await stage(world, outage, undefined, request.signal)
      if (staged) return staged
    }
    admit(world, request)
    const match = router(request.method, url.pathname)
    if (!match) return { response: unknownOperation(world, request.method, url.pathname) }
    const { route, params } = match
    authorise(world, route, url.pathname)
    const call: Call = { params, query: url.searchParams, body: parse(text) }
    const person = personIn(world, call)
    about = person ? { about: person.prisonNumber } : {}
    const condition = person
      ? world.conditions.take(person.prisonNumber, route.condition, route.method !== 'GET')
      : undefined
    if (condition) {
      const staged = await stage(world, condition, person, request.signal)
      if (staged) return { ...staged, ...about }
    }
    const answer = await route.answer(condition?.state === 'other-provider' ? inShortPages(call) : call)
    if (condition?.state === 'reply-lost') return { response: HttpResponse.error(), failure: 'reply lost', ...about }
    const body = condition ? rewritten(answer.body, condition) : answer.body
    return { response: toResponse(world, { ...answer, body }), ...about }
  } catch (error) {
    if (error instanceof Refusal) return { response: toResponse(world, error.answer()), ...about }
    throw error
  }
}

function admit({ core }: World, request: Request): void {
  const { apiKey, clientName } = core.config
  if (request.headers.get('x-api-key') !== apiKey) throw forbidden('Forbidden')
  if (clientName === undefined) return
  const subject = request.headers.get('subject-distinguished-name') ?? ''
  if (/CN=([^,]+)/.exec(subject)?.[1] !== clientName) throw forbidden('Forbidden')
}

function authorise({ core }: World, route: Route, path: string): void {
  if (core.extent() === 'target') return
  if (route.since === 'target' || !mayUse(route.path)) throw forbidden(`Unable to authorise ${path} for healthcare`)
  if (route.flagOff) throw new Refusal(503, `${route.path} not enabled`)
}

const forbidden = (message: string) => new Refusal(403, message)

/** The person is one of those to whom few have access. */
function restricted(): Answer {
  const { status, body } = forbidden('Access to this person is restricted').answer()
  return { status, body: { ...(body as object), errorCode: 'RESTRICTED' } }
}

function unknownOperation(world: World, method: string, path: string): Response {
  const what = `${method} ${path}`
  world.findings.add(what)
  return Response.json(
    { status: 501, userMessage: `The simulator does not offer ${what}. See docs/interface for what it does.` },
    { status: 501 },
  )
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'Unreadable request body')
  }
}

/** The first person whom the address or the body names, or whom the thing that they name is about. */
function personIn(world: World, { params, query, body }: Call): Prisoner | undefined {
  const { register, book, messages } = world
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const numbers = Array.isArray(given.prisonerNumbers) ? given.prisonerNumbers : []
  const ids = [
    params.hmppsId,
    params.nomisNumber,
    given.hmppsId,
    ...numbers,
    query.get('hmppsId'),
    book.find(Number(params.appointmentId))?.prisonNumbers[0],
    messages.find(params.messageId ?? '')?.prisonNumber,
    messages.byReference(params.clientReference ?? '')?.prisonNumber,
  ]
  for (const id of ids) {
    const found = typeof id === 'string' ? register.byHmppsId(id) : undefined
    if (found) return found
  }
  return undefined
}

/** @returns what the condition makes of the request; undefined when the operation goes ahead all the same */
async function stage(
  world: World,
  condition: Condition,
  person: Prisoner | undefined,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const refuse = (status: number, message: string) => ({
    response: toResponse(world, new Refusal(status, message).answer()),
  })
  switch (condition.state) {
    case 'unreachable':
      return { response: HttpResponse.error(), failure: 'connection dropped' }
    case 'silent':
      await world.conditions.released(person?.prisonNumber, signal)
      return { response: HttpResponse.error(), failure: 'never answered' }
    case 'forbidden':
      return refuse(403, 'Forbidden')
    case 'restricted':
      return { response: toResponse(world, restricted()) }
    case 'not-found':
      return refuse(404, `404 Not found error: Could not find person with id: ${person ? hmppsIdOf(person) : ''}`)
    case 'failing':
      return refuse(500, 'Unable to complete request as an upstream service is not responding')
    case 'too-many':
      return refuse(429, 'Too many requests')
    case 'garbled':
      return { response: new Response('<html><title>Gateway</title>', { headers: { 'content-type': 'text/html' } }) }
    case 'slow':
      await world.core.clock.sleep(condition.delayMs ?? 0, signal).catch(() => undefined)
      return undefined
    case 'reply-lost':
    case 'extended':
    case 'other-provider':
    case 'changed':
      return undefined
  }
}

function toResponse(world: World, { status, body, headers }: Answer): Response {
  return new Response(JSON.stringify(world.core.policies.wire.beforeSending(body)), {
    status,
    headers: { 'content-type': 'application/json', ...world.rate.headers(), ...headers },
  })
}

/** The same answer as a later version of the contract might give it: with fields that nobody knows yet, everywhere. */
function extended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(extended)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, extended(each)])
  return { addedLater: { code: 'NEW', values: [1, null] }, ...Object.fromEntries(entries) }
}

/** Entries on a page of the other provider, at most. */
const SHORT_PAGE = '2'

function inShortPages(call: Call): Call {
  if (!call.query.has('perPage')) return call
  const query = new URLSearchParams(call.query)
  query.set('perPage', SHORT_PAGE)
  return { ...call, query }
}

/** The same answer by another product behind the same contract: nothing for null, elements in another order. */
function byOtherProvider(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byOtherProvider)
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).filter(([, each]) => each !== null)
  return Object.fromEntries(told.reverse().map(([key, each]) => [key, byOtherProvider(each)]))
}

/** The same answer after a change that nobody has agreed to. */
function withChanged(value: unknown, { field, becomes }: Condition): unknown {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).flatMap(([key, each]): [string, unknown][] => {
        if (key !== field) return [[key, visit(each)]]
        if (becomes === 'missing') return []
        return becomes === 'renamed' ? [[`${key}V2`, each]] : [[key, 1]]
      }),
    )
  }
  return visit(value)
}

function rewritten(body: unknown, condition: Condition): unknown {
  if (condition.state === 'extended') return extended(body)
  if (condition.state === 'other-provider') return byOtherProvider(body)
  return condition.state === 'changed' ? withChanged(body, condition) : body
}
