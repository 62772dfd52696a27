import { randomUUID } from 'node:crypto'
import { getResponse, HttpResponse, http, type RequestHandler } from 'msw'
import { referencePolicies } from '../../mocks/healthcare/policies.ts'
import { createHealthcare } from '../../mocks/healthcare/system.ts'
import { listen } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { ESTABLISHMENTS } from '../../src/domain/people.ts'
import { ROLES, type Role } from '../../src/domain/staff.ts'
import { kept, refusalIn, shown, type Visit } from './visits.ts'

/** What this system is given by whoever starts it. */
export interface VisitBookSettings {
  /** 0: any free port. */
  readonly port?: number
  readonly prison: { readonly url: string; readonly apiKey: string }
  /** One for each role. */
  readonly tokens: Readonly<Record<Role, string>>
  /** What it does wrong, if anything. */
  readonly mistake?: (visits: readonly object[]) => readonly object[]
}

const CANCELLATION = 'http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason'
const PRISON_NUMBER = 'https://interlock.example/id/prison-number'
/** Milliseconds after which a prison that was not there is asked again. */
const RETRY_MS = 250
/** Nobody looks at risk here. */
const ALERT_TYPES = ['H', 'X', 'V', 'R', 'M', 'T', 'O', 'A', 'P', 'L']

/**
 * A prison health record that shows no FHIR to anybody: people, visits and days, as JSON of its own. Inside it is the
 * reference record, which talks to the prison.
 */
export async function serveVisitBook({ port = 0, prison, tokens, mistake = (visits) => visits }: VisitBookSettings) {
  const listener = await listen({ port })
  const inner = 'http://inside.invalid/fhir'
  const system = createHealthcare(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    {
      baseUrl: inner,
      prison: {
        baseUrl: prison.url,
        apiKey: prison.apiKey,
        sqsUrl: `${prison.url}/`,
        queueUrl: `${prison.url}/000000000000/prison-events`,
      },
      staff: ROLES.map((role) => ({
        ...{ role, token: tokens[role], id: role.replaceAll(' ', '-'), name: `Test ${role}`, gender: 'male' as const },
      })),
      establishments: ESTABLISHMENTS,
      alertVisibility: Object.fromEntries(ROLES.map((role) => [role, ALERT_TYPES])),
    },
    {
      ...referencePolicies,
      feed: { ...referencePolicies.feed, pauseAfterFailureMs: () => RETRY_MS },
      outbox: { ...referencePolicies.outbox, pauseMs: () => RETRY_MS },
    },
  )
  /** One request of what is inside, as whoever asked. */
  const inside = async (request: Request, method: string, path: string, body?: object, version?: string) => {
    const headers = {
      authorization: request.headers.get('authorization') ?? '',
      accept: 'application/fhir+json',
      'content-type': 'application/fhir+json',
      prefer: 'return=representation',
      ...(version === undefined ? {} : { 'if-match': `W/"${version}"` }),
    }
    const asked = new Request(`${inner}/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    const response = await getResponse([...system.handlers], asked)
    const text = (await response?.text()) ?? ''
    return { status: response?.status ?? 500, found: text === '' ? {} : JSON.parse(text) }
  }
  const all = async (request: Request, path: string) => {
    const { status, found } = await inside(request, 'GET', path)
    if (status !== 200) throw HttpResponse.json({ say: `Not for you (${status}).` }, { status })
    return (found.entry ?? []).map(({ resource }: { resource: object }) => resource)
  }
  const clinicians = async (request: Request, roles: readonly string[]) => {
    const found: string[] = []
    for (const role of roles)
      for (const { id } of await all(request, `Practitioner?identifier=https://interlock.example/id/staff|${role}`))
        found.push(`Practitioner/${id}`)
    return found
  }
  const rolesOf = async (request: Request) =>
    Object.fromEntries(
      (await all(request, 'Practitioner')).map((one: { id: string; identifier: { value: string }[] }) => [
        one.id,
        one.identifier[0]?.value,
      ]),
    )
  const visit = async (request: Request): Promise<Visit> => {
    const { clinicians: roles, ...rest } = (await request.json()) as Visit
    return roles ? { ...rest, clinicians: await clinicians(request, roles) } : rest
  }
  const told = ({ status, found }: { status: number; found: { id?: string } }) =>
    status < 300 ? HttpResponse.json({ id: found.id }, { status }) : HttpResponse.json(refusalIn(found), { status })
  const changed = async (request: Request, id: unknown, edit: (stored: { meta: object }) => object) => {
    const { status, found } = await inside(request, 'GET', `Appointment/${id}`)
    if (status !== 200) return HttpResponse.json({ say: 'No such visit.' }, { status })
    const { versionId } = found.meta
    return told(await inside(request, 'PUT', `Appointment/${id}`, edit(found), versionId))
  }
  const at = `${listener.url}/api`
  const handlers: RequestHandler[] = [
    http.get(`${at}/people`, async ({ request }) => {
      const number = new URL(request.url).searchParams.get('number') ?? ''
      const people = await all(request, `Patient?identifier=${PRISON_NUMBER}|${encodeURIComponent(number)}`)
      return HttpResponse.json({ people: people.map(({ id }: { id: string }) => ({ key: id, number })) })
    }),
    http.get(`${at}/people/:key/visits`, async ({ request, params }) => {
      const roles = await rolesOf(request)
      const visits = (await all(request, `Appointment?patient=Patient/${params.key}`)).map((one: object) => {
        const { who, ...rest } = shown(one) as { who: string[] }
        return { ...rest, who: who.map((id) => roles[id]) }
      })
      return HttpResponse.json({ visits: mistake(visits) })
    }),
    http.post(`${at}/people/:key/visits`, async ({ request, params }) => {
      const actor = { reference: `Patient/${params.key}` }
      const start = { resourceType: 'Appointment', status: 'booked', participant: [{ actor, status: 'accepted' }] }
      return told(await inside(request, 'POST', 'Appointment', kept(start, await visit(request))))
    }),
    http.patch(`${at}/visits/:id`, async ({ request, params }) => {
      const change = await visit(request)
      return changed(request, params.id, (stored) => kept(stored, change))
    }),
    http.post(`${at}/visits/:id/off`, async ({ request, params }) => {
      const { why } = (await request.json()) as { why: string }
      const cancelationReason = { coding: [{ system: CANCELLATION, code: why }] }
      return changed(request, params.id, (stored) => ({ ...stored, status: 'cancelled', cancelationReason }))
    }),
    http.get(`${at}/visits/:id/progress`, async ({ request, params }) => {
      const tasks = await all(request, `Task?focus=Appointment/${params.id}`)
      const states = tasks.map((task: { businessStatus: { coding: { code: string }[] } }) => ({
        progress: task.businessStatus.coding[0]?.code,
      }))
      return HttpResponse.json({ states })
    }),
    http.get(`${at}/days/:date/:role`, async ({ request, params }) => {
      const [practitioner] = await clinicians(request, [String(params.role)])
      const visits = await all(request, `Appointment?actor=${practitioner}&status=booked&_include=Appointment:patient`)
      const mine = visits.filter((one: { resourceType: string; start: string }) => {
        const { starts = '' } = one.resourceType === 'Appointment' ? (shown(one) as { starts?: string }) : {}
        return starts.startsWith(String(params.date))
      })
      const expected: object[] = []
      for (const one of mine) {
        const who = one.participant.find(({ actor }: { actor: { reference?: string } }) =>
          actor.reference?.startsWith('Patient/'),
        )
        const { found } = await inside(request, 'GET', who.actor.reference)
        const number = found.identifier.find(({ system }: { system: string }) => system === PRISON_NUMBER)?.value
        expected.push({ number })
      }
      return HttpResponse.json({ expected })
    }),
  ]
  listener.attach(handlers)
  return {
    url: listener.url,
    async stop() {
      await system.stop()
      await listener.close()
    },
  }
}
