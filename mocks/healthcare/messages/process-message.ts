import { http, type RequestHandler } from 'msw'
import { answerFhir, type FhirFace } from '../fhir/http.ts'
import { FhirProblem } from '../fhir/problem.ts'
import { all, isObject, isResource, type Resource, text } from '../fhir/resource.ts'
import type { Store } from '../fhir/store.ts'
import { refuseIncomplete } from './headers.ts'
import type { MessagePolicies } from './policies.ts'

const EVENTS = 'https://fhir.nhs.uk/CodeSystem/message-events-bars'
const REASONS = 'https://fhir.nhs.uk/CodeSystem/message-reason-bars'

/** A second way in for bookings: whole messages of the NHS booking and referral standard, done as if asked one by one. */
export function messageHandlers(face: FhirFace, policies: MessagePolicies, store: Store): readonly RequestHandler[] {
  const take = async ({ request }: { readonly request: Request }) => {
    try {
      return await process(face, policies, store, request)
    } catch (error) {
      if (!(error instanceof FhirProblem)) throw error
      return answered(request, error.status, error.outcome())
    }
  }
  return [http.all(`${face.baseUrl}/$process-message`, take)]
}

async function process(face: FhirFace, policies: MessagePolicies, store: Store, request: Request): Promise<Response> {
  if (request.method !== 'POST') throw new FhirProblem('method-not-allowed', 'Messages are sent by POST.')
  refuseIncomplete(request.headers)
  const { id, event, reason, appointment } = messageIn(await request.text())
  if (event !== 'booking-request') throw new FhirProblem('business-rule', `No message "${event}" is taken here.`)
  const taken = store.shelf<string>('messages')
  if (policies.knowsRepeats() && taken.has(id)) throw new FhirProblem('duplicate', 'This message was taken before.')
  const asked = policies.asks(reason, appointment)
  if (!asked) throw new FhirProblem('bad-request', `The reason of a message is "new" or "update", not "${reason}".`)
  taken.set(id, asked)
  const done = policies.doesAtOnce() ? await answerFhir(face, asRequest(face, request, asked, appointment)) : undefined
  if (done && !done.ok) taken.delete(id)
  if (done && !done.ok && !policies.acceptsWhatWasRefused()) return done
  const stored: unknown = done?.ok ? await done.json() : appointment
  return answered(request, 200, answerTo(face, policies.answers(id), isResource(stored) ? stored : appointment))
}

interface Message {
  readonly id: string
  readonly event: string
  readonly reason: string
  readonly appointment: Resource
}

function messageIn(body: string): Message {
  const bundle = parsed(body)
  const resources = all(bundle, 'entry.resource').filter(isResource)
  const [header] = resources
  const appointment = resources.find(({ resourceType }) => resourceType === 'Appointment')
  if (text(bundle, 'type') !== 'message' || header?.resourceType !== 'MessageHeader' || !header.id)
    throw new FhirProblem('bad-request', 'Send a message Bundle that begins with a MessageHeader with an id.')
  if (!appointment) throw new FhirProblem('bad-request', 'A booking message holds an Appointment.')
  const code = (codings: readonly unknown[], system: string) =>
    text(
      codings.find((one) => isObject(one) && one.system === system),
      'code',
    ) ?? ''
  const event = code(all(header, 'eventCoding'), EVENTS)
  return { id: header.id, event, reason: code(all(header, 'reason.coding'), REASONS), appointment }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new FhirProblem('bad-request', 'The body is not JSON.')
  }
}

/** The one request that a message stands for. */
function asRequest(
  face: FhirFace,
  { headers: sent }: Request,
  asked: 'book' | 'change',
  appointment: Resource,
): Request {
  const { id, meta, ...rest } = appointment
  const headers = new Headers({ accept: 'application/fhir+json', 'content-type': 'application/fhir+json' })
  for (const name of ['authorization', 'x-request-id', 'x-correlation-id', 'x-purpose-of-use']) {
    const value = sent.get(name)
    if (value !== null) headers.set(name, value)
  }
  const address = `${face.baseUrl}/Appointment`
  if (asked === 'book') return new Request(address, { method: 'POST', headers, body: JSON.stringify(rest) })
  const version = text({ meta }, 'meta.versionId')
  if (version) headers.set('if-match', `W/"${version}"`)
  return new Request(`${address}/${id ?? '-'}`, { method: 'PUT', headers, body: JSON.stringify({ id, ...rest }) })
}

function answerTo(face: FhirFace, message: string, appointment: Resource): Resource {
  const fullUrl = `${face.baseUrl}/Appointment/${appointment.id ?? ''}`
  const header = {
    resourceType: 'MessageHeader',
    id: face.newId(),
    eventCoding: { system: EVENTS, code: 'booking-response' },
    source: { name: 'Interlock reference prison health record', endpoint: face.baseUrl },
    response: { identifier: message, code: 'ok' },
    ...(appointment.id === undefined ? {} : { focus: [{ reference: fullUrl }] }),
  }
  return {
    resourceType: 'Bundle',
    id: face.newId(),
    type: 'message',
    timestamp: face.now().toISOString(),
    entry: [
      { fullUrl: `urn:uuid:${header.id}`, resource: header },
      ...(appointment.id === undefined ? [] : [{ fullUrl, resource: appointment }]),
    ],
  }
}

function answered({ headers }: Request, status: number, body: Resource): Response {
  const ids = ['x-request-id', 'x-correlation-id'].flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as [string, string]]
  })
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...Object.fromEntries(ids), 'content-type': 'application/fhir+json;charset=utf-8' },
  })
}
