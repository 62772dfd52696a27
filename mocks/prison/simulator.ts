import { http, type RequestHandler } from 'msw'
import type { Surroundings } from '../network.ts'
import { answerExternal, type Outcome } from './api/external-api.ts'
import { createRouter } from './api/router.ts'
import { externalRoutes } from './api/routes.ts'
import { controlAreas } from './control/areas.ts'
import { answerControl } from './control/control-plane.ts'
import { createCore, type PrisonConfig } from './core.ts'
import { createOutbox } from './events/outbox.ts'
import { responsiblePrison } from './people/prisoner.ts'
import { createRegister } from './people/register.ts'
import { type PrisonPolicies, standardPolicies } from './policies.ts'
import { createQueue } from './queue/queue.ts'
import { answerSqs } from './queue/sqs.ts'
import { createWorld, type World } from './world.ts'

/** The prison side, ready to be served: one origin for the candidate, another for the harness alone. */
export interface PrisonSimulator {
  /** External API, token operation and event queue; all under `publicUrl`. */
  readonly externalApi: readonly RequestHandler[]
  /** Control plane under `controlUrl`. */
  readonly control: readonly RequestHandler[]
  /** Ends waiting receivers, silent answers and timers. */
  stop(): Promise<void>
}

/** Makes an independent set of simulated prisons. Nothing is shared between two calls. */
export function createPrison(
  surroundings: Surroundings,
  config: PrisonConfig,
  policies: PrisonPolicies = standardPolicies,
): PrisonSimulator {
  const stop = new AbortController()
  const world = build(surroundings, config, policies, stop.signal)
  const router = createRouter(externalRoutes(world))
  const areas = controlAreas(world)

  return {
    externalApi: [
      http.all(under(config.publicUrl), ({ request }) =>
        witness(world, request, (text) => {
          if (
            request.headers.has('x-amz-target') ||
            (request.method === 'POST' && new URL(request.url).pathname === '/')
          )
            return queueAnswer(world, request, text)
          return answerExternal(world, router, request, text)
        }),
      ),
    ],
    control: [http.all(under(config.controlUrl), ({ request }) => answerControl(config.controlKey, areas, request))],
    async stop() {
      stop.abort(new Error('The simulator has stopped.'))
      world.queue.stop()
    },
  }
}

function build(
  { clock, id }: Surroundings,
  config: PrisonConfig,
  policies: PrisonPolicies,
  stopped: AbortSignal,
): World {
  const url = config.queueUrl ?? `${config.publicUrl}/000000000000/prison-events`
  const deadLetters = createQueue({ url: `${url}-dead`, clock, id })
  const queue = createQueue({ url, clock, id, deadLetters })
  const outbox = createOutbox({
    core: () => core,
    queue,
    hmppsIdOf: (prisonNumber) => register.hmppsIdOf(prisonNumber),
    isVisible(prisonNumber) {
      const prisoner = register.find(prisonNumber)
      return prisoner === undefined || core.sees(responsiblePrison(prisoner))
    },
  })
  const core = createCore({ clock, id, config, policies, stopped, raise: (event) => outbox.add(event) })
  const register = createRegister(core)
  return createWorld(core, register, { queue, deadLetters, outbox })
}

async function queueAnswer(world: World, request: Request, text: string): Promise<Outcome> {
  const admit = (key: string) => world.credentials.admit(key)
  return { response: await answerSqs(request, text, [world.queue, world.deadLetters], admit) }
}

/** Answers, and writes down what was asked and answered, unless it says nothing of anybody. */
async function witness(world: World, request: Request, answer: (text: string) => Promise<Outcome>): Promise<Response> {
  const { clock } = world.core
  const startedAt = clock.now().toISOString()
  const start = clock.elapsedMs()
  const text = await request.text()
  const { response, failure, about } = await answer(text)
  const seen = response.type === 'error' ? undefined : await response.text()
  if (isHousekeeping(request, response, seen)) return said(response, seen)
  const exchange = {
    startedAt,
    durationMs: clock.elapsedMs() - start,
    request: {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      ...(text ? { body: text } : {}),
    },
    ...(seen === undefined
      ? { failure: failure ?? 'no answer' }
      : { response: { status: response.status, headers: Object.fromEntries(response.headers), body: seen } }),
  }
  world.exchanges.add(exchange, about)
  return said(response, seen)
}

/** A poll of the queue that found nothing, messages that were taken off it or kept for later, or a roll: it names all. */
function isHousekeeping({ headers, url }: Request, { status }: Response, seen = 'no answer'): boolean {
  if (new URL(url).pathname.endsWith('/roll')) return status === 200
  const target = headers.get('x-amz-target') ?? ''
  if (target.endsWith('Batch')) return status === 200 && seen.endsWith('"Failed":[]}')
  return target !== '' && status === 200 && (seen === '' || seen === '{}')
}

/** An answer again whose body has been read. */
function said(read: Response, body: string | undefined): Response {
  return body === undefined ? read : new Response(body || null, read)
}

/** Everything below an origin, the root included. */
function under(origin: string): RegExp {
  return new RegExp(`^${origin.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`)
}
