import { http, type RequestHandler } from 'msw'
import type { Surroundings } from '../network.ts'
import { answerControl } from '../prison/control/control-plane.ts'
import type { NhsConfig } from './config.ts'
import { nhsControlAreas } from './control.ts'
import { demographicsRoutes } from './demographics/routes.ts'
import { demographicsProblem } from './demographics/view.ts'
import { messageRoutes } from './messages/routes.ts'
import { applicationRoutes } from './registration/applications.ts'
import { problem, type Route } from './route.ts'
import { screeningRoutes } from './screening/screening.ts'
import { createNhsWorld, type NhsWorld } from './world.ts'

/** The NHS side, ready to be served: one origin for the candidate, another for the harness alone. */
export interface NhsSimulator {
  readonly api: readonly RequestHandler[]
  readonly control: readonly RequestHandler[]
}

/** Makes an independent set of simulated national services. Nothing is shared between two calls. */
export function createNhs(surroundings: Surroundings, config: NhsConfig): NhsSimulator {
  const world = createNhsWorld(surroundings, config)
  const areas = nhsControlAreas(world)
  const routes: readonly Route[] = [
    ...demographicsRoutes(world.patients),
    ...applicationRoutes(world.applications, config),
    ...messageRoutes(world.mailboxes, config),
    ...screeningRoutes(world.screening),
  ]
  return {
    api: [http.all(under(config.publicUrl), ({ request }) => witness(world, surroundings, routes, request))],
    control: [http.all(under(config.controlUrl), ({ request }) => answerControl(config.controlKey, areas, request))],
  }
}

function answer(world: NhsWorld, routes: readonly Route[], request: Request, text: string): Response {
  const url = new URL(request.url)
  const place = `${request.method} ${url.pathname}`
  if (place === 'GET /_ping') return Response.json({ status: 'pass' })
  if (place === 'POST /oauth2/token') return world.tokens.answer(text)
  world.tokens.see(request, text)
  const client = world.tokens.holder(request.headers.get('authorization'))
  if (!client) return unauthorised(url)
  for (const { method, path, answer: answered } of routes) {
    const caught = method === request.method ? path.exec(url.pathname) : null
    if (caught) return answered({ client, request, url, text, parts: caught.slice(1).map(decodeURIComponent) })
  }
  world.findings.add(place)
  return problem(501, 'NOT_OFFERED', `Nothing here answers ${place}.`)
}

function unauthorised({ pathname }: URL): Response {
  const what = 'Send "Authorization: Bearer" with a token of /oauth2/token that has not expired.'
  return pathname.startsWith('/personal-demographics/')
    ? demographicsProblem(401, 'ACCESS_DENIED', 'login', what)
    : problem(401, 'ACCESS_DENIED', what)
}

/** Answers, and writes down what was asked and answered, unless it says nothing of anybody. */
async function witness(
  world: NhsWorld,
  { clock }: Surroundings,
  routes: readonly Route[],
  request: Request,
): Promise<Response> {
  const startedAt = clock.now().toISOString()
  const start = clock.elapsedMs()
  const text = await request.text()
  const answered = answer(world, routes, request, text)
  const body = await answered.text()
  world.exchanges.add({
    startedAt,
    durationMs: clock.elapsedMs() - start,
    request: {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      ...(text ? { body: text } : {}),
    },
    response: { status: answered.status, headers: Object.fromEntries(answered.headers), body },
  })
  return new Response(body || null, answered)
}

/** Everything below an origin. */
function under(origin: string): RegExp {
  return new RegExp(`^${origin.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`)
}
