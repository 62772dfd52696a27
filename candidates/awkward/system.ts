import { randomUUID } from 'node:crypto'
import { getResponse, HttpResponse, http, type RequestHandler } from 'msw'
import { referencePolicies } from '../../mocks/healthcare/policies.ts'
import { createHealthcare } from '../../mocks/healthcare/system.ts'
import { listen } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { ListedPerson } from '../../src/candidate/people-list.ts'
import { systemClock } from '../../src/domain/clock.ts'
import { ESTABLISHMENTS } from '../../src/domain/people.ts'
import { prisonOf, ROLES, type Role } from '../../src/domain/staff.ts'
import { recordOfListed } from '../../src/drivers/healthcare-fhir/listed-people.ts'
import { riskScreen } from './screen.ts'

/** What this system is given by whoever starts it. */
export interface AwkwardSettings {
  /** 0: any free port. */
  readonly port?: number
  readonly prison: { readonly url: string; readonly apiKey: string }
  /** One for each role. */
  readonly tokens: Readonly<Record<Role, string>>
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  /** Everybody whom it has. It makes no record of anybody else by itself. */
  readonly people: readonly ListedPerson[]
  /** Milliseconds by which each answer is late. */
  readonly slowMs: number
  /** Risk is shown on its screens alone, and not over FHIR. */
  readonly screensOnly: boolean
}

/** Milliseconds without an event that are silence to it. */
const SILENCE_MS = 400
/** As hurried as the limits of a rehearsal are. */
const CONTRACT_CHECK_MS = 900

/** Compares itself with the prison's roll once a day, in the night. */
const NIGHTLY_MS = 86_400_000

/**
 * A prison health record as they are found: slow, with a fixed set of test people, nightly jobs that nobody can start,
 * no way to set its clock, and risk on a screen that no program can look at.
 */
export async function serveAwkward(settings: AwkwardSettings) {
  const { prison, tokens, alertTypes, people, slowMs, screensOnly } = settings
  const listener = await listen(settings.port === undefined ? {} : { port: settings.port })
  const baseUrl = `${listener.url}/fhir`
  const system = createHealthcare(
    { clock: systemClock, id: randomUUID, fetch: socketFetch },
    {
      baseUrl,
      prison: {
        baseUrl: prison.url,
        apiKey: prison.apiKey,
        sqsUrl: `${prison.url}/`,
        queueUrl: `${prison.url}/000000000000/prison-events`,
      },
      staff: ROLES.map((role) => memberOf(role, tokens[role])),
      establishments: ESTABLISHMENTS,
      alertVisibility: alertTypes,
      rollCheckEveryMs: NIGHTLY_MS,
      feedSilenceMs: SILENCE_MS,
      contractCheckEveryMs: CONTRACT_CHECK_MS,
    },
    referencePolicies,
  )
  const inside = (path: string, role: Role, body?: object) =>
    answerOf(system.handlers, baseUrl, path, tokens[role], body)
  for (const person of people) await inside('Patient', 'nurse', recordOfListed(person))
  listener.attach([
    late(slowMs),
    http.get(`${listener.url}/screens/record`, ({ request }) => riskScreen(new URL(request.url).searchParams, inside)),
    ...(screensOnly ? [riskNotOverFhir(baseUrl)] : []),
    ...system.handlers,
  ])
  return {
    url: listener.url,
    baseUrl,
    async stop() {
      await system.stop()
      await listener.close()
    },
  }
}

function memberOf(role: Role, token: string) {
  const name = prisonOf(role)
  const sites =
    name === undefined ? {} : { sites: ESTABLISHMENTS.filter((one) => one.name === name).map(({ code }) => code) }
  return {
    ...{ role, token, id: role.replaceAll(' ', '-'), name: `Test ${role}` },
    gender: role === 'female nurse' ? ('female' as const) : ('male' as const),
    ...sites,
  }
}

/** Every answer comes late; the next handler then gives it. */
function late(ms: number): RequestHandler {
  return http.all('*', async () => {
    await systemClock.sleep(ms)
    return undefined
  })
}

/** The lists of risk are not on its interface. */
function riskNotOverFhir(baseUrl: string): RequestHandler {
  return http.get(`${baseUrl}/List`, ({ request }) => {
    if (!new URL(request.url).searchParams.get('code')?.includes('prison-risk')) return undefined
    const issue = [{ severity: 'error', code: 'not-supported', diagnostics: 'Risk is on the screens only.' }]
    return HttpResponse.json({ resourceType: 'OperationOutcome', issue }, { status: 501 })
  })
}

async function answerOf(
  handlers: readonly RequestHandler[],
  baseUrl: string,
  path: string,
  token: string,
  body?: object,
): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/fhir+json',
    'content-type': 'application/fhir+json',
  }
  const asked = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const response = await getResponse([...handlers], new Request(`${baseUrl}/${path}`, { ...asked, headers }))
  if (!response?.ok) throw new Error(`${path} was answered with ${response?.status}.`)
  return response.json()
}
