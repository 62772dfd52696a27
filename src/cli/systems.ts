import { randomUUID } from 'node:crypto'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import { type Listener, listen } from '../../mocks/serve.ts'
import { socketFetch } from '../../mocks/socket-fetch.ts'
import type { Candidate, FhirInterface, PrisonCounterparty } from '../candidate/candidate.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { newTokens, type PrisonPlace, referenceHealthcare, referencePrison } from './reference-systems.ts'

/** How the two parties of a run are reached. */
export interface Systems {
  readonly prison: PrisonPlace
  readonly healthcare: FhirInterface
}

const surroundings = { clock: systemClock, id: randomUUID, fetch: socketFetch }

/**
 * Starts those systems that the candidate file leaves to the run.
 *
 * @throws {InputProblem} where no port can be had
 */
export async function startSystems(
  candidate: Candidate,
  behaviour: Behaviour,
): Promise<{ readonly systems: Systems; stop(): Promise<void> }> {
  const stops: (() => unknown)[] = []
  const prison = await prisonFor(candidate.prison, behaviour, stops)
  const healthcare = candidate.fhir ?? (await startedHealthcare(candidate, prison, behaviour, stops))
  return {
    systems: { prison, healthcare },
    async stop() {
      for (const stop of stops.reverse()) await stop()
    },
  }
}

async function prisonFor(
  counterparty: PrisonCounterparty,
  behaviour: Behaviour,
  stops: (() => unknown)[],
): Promise<PrisonPlace> {
  if (counterparty.mode === 'attached') {
    const { url, controlUrl, controlKey, apiKey = '' } = counterparty
    return { url: new URL(url).origin, controlUrl: new URL(controlUrl).origin, controlKey, apiKey }
  }
  const { bind, port, controlPort, publicUrl, tls } = counterparty
  const served = tls?.cert && tls.key ? { tls: { cert: tls.cert, key: tls.key } } : {}
  const candidateSide = await opened(
    { host: bind, ...served, ...(port ? { port } : {}), ...(publicUrl ? { publicUrl } : {}) },
    stops,
  )
  const harnessSide = await opened(controlPort ? { port: controlPort } : {}, stops)
  const place = {
    url: candidateSide.url,
    controlUrl: harnessSide.url,
    apiKey: counterparty.apiKey ?? `api-${randomUUID()}`,
    controlKey: `control-${randomUUID()}`,
  }
  const prison = referencePrison(surroundings, place, behaviour)
  candidateSide.attach(prison.externalApi)
  harnessSide.attach(prison.control)
  stops.push(() => prison.stop())
  return place
}

async function startedHealthcare(
  { alertTypes }: Candidate,
  prison: PrisonPlace,
  behaviour: Behaviour,
  stops: (() => unknown)[],
): Promise<FhirInterface> {
  const listener = await opened({}, stops)
  const tokens = newTokens(randomUUID)
  const baseUrl = `${listener.url}/fhir`
  const system = referenceHealthcare(surroundings, { baseUrl, prison, tokens, alertTypes }, behaviour)
  listener.attach(system.handlers)
  stops.push(() => system.stop())
  const authorizations = Object.fromEntries(Object.entries(tokens).map(([role, token]) => [role, `Bearer ${token}`]))
  return { baseUrl, authorizations, preflightAuthorization: `Bearer ${tokens.nurse}` }
}

async function opened(options: Parameters<typeof listen>[0], stops: (() => unknown)[]): Promise<Listener> {
  const listener = await listen(options).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([
      `counterparties.prison: cannot listen at ${options?.host ?? '127.0.0.1'}:${options?.port ?? 'any port'} (${why}). Next: choose an address of this machine and a free port.`,
    ])
  })
  stops.push(() => listener.close())
  return listener
}
