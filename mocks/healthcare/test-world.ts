import { getResponse, HttpResponse, http, type RequestHandler } from 'msw'
import { virtualClock } from '../../src/domain/clock.ts'
import type { Role } from '../../src/domain/staff.ts'
import { text, texts } from './fhir/resource.ts'
import { type HealthcarePolicies, referencePolicies } from './policies.ts'
import { createHealthcare } from './system.ts'

/** For tests of this record only: a prison of a few lines, so that the tests do not depend on the simulator. */
export const ADE = 'A1234AB'

export interface FakePrison {
  alerts: readonly object[]
  /** Answers before anything else does. */
  instead: RequestHandler | undefined
  base: object
  details: object
  queue(event: object): void
  /** Every request to the External API, as `METHOD path`. */
  readonly log: string[]
  /** Messages deleted from the queue. */
  readonly deleted: string[]
}

/** What the queue carries about a person. */
export function prisonEvent(eventType: string, hmppsId: string, more: object = {}): object {
  return { eventId: `${eventType} ${hmppsId}`, eventType, hmppsId, prisonId: 'ZKV', ...more }
}

const PRISON = 'http://prison.test'
const QUEUE = 'http://queue.test/'
const FHIR = 'http://health.test/fhir'

/** A record, a fake prison and a clock that jumps. */
export function startWorld(policies: HealthcarePolicies = referencePolicies) {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const messages: { handle: string; event: object }[] = []
  let next = 0
  let polls = 0
  const fake: FakePrison = {
    alerts: [],
    instead: undefined,
    base: { inPrison: true, prisonId: 'ZKV', lastMovementType: 'Admission', receptionDate: '2026-03-01' },
    details: {
      firstName: 'Ade',
      lastName: 'Arbelcor',
      dateOfBirth: '1980-05-06',
      gender: 'Male',
      cellLocation: 'A-1-001',
      unheardOf: { value: 1 },
    },
    queue: (event) => messages.push({ handle: `h${next++}`, event }),
    log: [],
    deleted: [],
  }
  const prison: readonly RequestHandler[] = [
    http.get(`${PRISON}/v1/prison/prisoners/:number`, () => HttpResponse.json({ data: fake.details })),
    http.get(`${PRISON}/v1/persons/:number/prisoner-base-location`, () => HttpResponse.json({ data: fake.base })),
    http.get(`${PRISON}/v1/persons/:number/alerts`, () => HttpResponse.json(pageOf(fake.alerts))),
    http.get(`${PRISON}/v1/hmpps/id/nomis-number/by-hmpps-id/X123456`, () =>
      HttpResponse.json({ data: { nomisNumber: ADE } }),
    ),
    http.post(`${PRISON}/token`, () => HttpResponse.json({ AccessKeyId: 'ASIA1', SessionToken: 's' })),
    http.post(QUEUE, async ({ request }) => {
      const body = await request.json()
      if (request.headers.get('x-amz-target') === 'AmazonSQS.DeleteMessageBatch') {
        const handles = texts(body, 'Entries.ReceiptHandle')
        fake.deleted.push(...handles)
        messages.splice(0, messages.length, ...messages.filter(({ handle }) => !handles.includes(handle)))
        return HttpResponse.json({ Successful: [], Failed: [] })
      }
      polls += 1
      // A message that is not removed within this time is delivered again.
      await clock.sleep(messages.length === 0 ? 20_000 : 500)
      return HttpResponse.json({ Messages: messages.map(queued) })
    }),
  ]
  const health = createHealthcare(
    {
      clock,
      id: () => `id-${next++}`,
      fetch: async (request) => {
        const { pathname } = new URL(request.url)
        if (!request.url.startsWith(QUEUE)) fake.log.push(`${request.method} ${pathname}`)
        const answer = await getResponse([...(fake.instead ? [fake.instead] : []), ...prison], request)
        if (!answer) throw new Error(`nobody answers ${request.url}`)
        return answer
      },
    },
    {
      baseUrl: FHIR,
      prison: { baseUrl: PRISON, apiKey: 'key', sqsUrl: QUEUE, queueUrl: 'http://queue.test/1/health' },
      staff: [
        { role: 'nurse', token: 'nurse', id: 'n1', name: 'Nurse One', gender: 'male' },
        { role: 'clinic clerk', token: 'clinic-clerk', id: 'c1', name: 'Clerk One', gender: 'female' },
      ],
      establishments: [{ code: 'ZKV', name: 'Kirkvale' }],
      alertVisibility: { nurse: ['H', 'X', 'M'] },
    },
    policies,
  )

  const ask = async (method: string, role: Role | '', path: string, body?: unknown, headers: object = {}) => {
    const request = new Request(`${FHIR}/${path}`, {
      method,
      headers: {
        ...(role ? { authorization: `Bearer ${role.replaceAll(' ', '-')}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await getResponse([...health.handlers], request)
    if (!response) throw new Error(`nobody answers ${request.url}`)
    const answered = await response.text()
    return { status: response.status, headers: response.headers, body: answered === '' ? undefined : parse(answered) }
  }
  const get = (role: Role | '', path: string, headers: object = {}) => ask('GET', role, path, undefined, headers)
  /** A page as a browser asks for it; what was entered makes it a `POST`. */
  const page = async (cookie: string, path: string, entered?: Readonly<Record<string, string>>) => {
    const request = new Request(`${new URL(FHIR).origin}/pages/${path}`, {
      method: entered ? 'POST' : 'GET',
      headers: { cookie },
      ...(entered ? { body: String(new URLSearchParams(entered)) } : {}),
    })
    const response = await getResponse([...health.handlers], request)
    if (!response) throw new Error(`nobody answers ${request.url}`)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  /** Lets everything that is queued be handled. */
  const settle = async () => {
    const before = polls
    while (messages.length > 0 || polls < before + 2) await clock.sleep(1_000)
  }

  return {
    clock,
    prison: fake,
    ask,
    get,
    page,
    /** Signs in and says which cookie goes with it. */
    async signedIn(user: string, password: string): Promise<string> {
      const { headers } = await page('', 'sign-in', { user, password })
      return (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    settle,
    /** Runs a test in virtual time and stops the record afterwards. */
    run: (test: () => Promise<void>) => clock.run(test().finally(() => health.stop())),
    /** Receives a person and says which patient that is. */
    async received(prisonNumber: string): Promise<string> {
      fake.queue(prisonEvent('PRISONER_CHANGED', prisonNumber))
      await settle()
      const found = await get('nurse', 'Patient')
      return `Patient/${text(found.body, 'entry.resource.id')}`
    },
    async openRisk(role: Role, patient: string): Promise<unknown> {
      return (await get(role, `List?subject=${patient}&code=prison-risk&_include=List:item`)).body
    },
  }
}

function queued({ handle, event }: { readonly handle: string; readonly event: object }): object {
  const notification = { Type: 'Notification', MessageId: `m-${handle}`, Message: JSON.stringify(event) }
  return { MessageId: `q-${handle}`, ReceiptHandle: handle, Body: JSON.stringify(notification) }
}

function pageOf(data: readonly object[]): object {
  const pagination = { isLastPage: true, count: data.length, page: 1, perPage: 100, totalCount: data.length }
  return { data, pagination: { ...pagination, totalPages: 1 } }
}

function parse(body: string): unknown {
  return JSON.parse(body)
}
