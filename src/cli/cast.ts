import { randomUUID } from 'node:crypto'
import type { Behaviour } from '../../mocks/faults/fault.ts'
import { type Listener, listen, socketFetch } from '../../mocks/serve.ts'
import type { Candidate, PeopleSource, PrisonCounterparty } from '../candidate/candidate.ts'
import { type Clock, systemClock } from '../domain/clock.ts'
import type { Transport } from '../domain/exchange.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Role } from '../domain/staff.ts'
import { httpTransport, type TlsSettings } from '../drivers/http.ts'
import {
  newTokens,
  type PrisonPlace,
  REFERENCE_BEHAVIOUR,
  referenceHealthcare,
  referencePrison,
} from './reference-systems.ts'

/** Who plays which party in a run, and how they are reached. */
export interface Cast {
  readonly clock: Clock
  readonly send: Transport
  /** FHIR base of the healthcare system, without a trailing slash. */
  readonly healthcareUrl: string
  /** Value of the Authorization header by role; empty where the system asks for none. */
  readonly authorizations: Readonly<Partial<Record<Role, string>>>
  readonly preflightAuthorization?: string
  readonly alertTypes: Readonly<Partial<Record<Role, readonly string[]>>>
  readonly people: PeopleSource['source']
  /** Origin at which the candidate calls the prison simulator. */
  readonly prisonUrl: string
  /** Origin of the prison simulator's control plane. */
  readonly controlUrl: string
  readonly controlKey: string
  /** Everything that must never reach evidence. */
  readonly secrets: readonly string[]
  stop(): Promise<void>
}

const surroundings = { clock: systemClock, id: randomUUID, fetch: socketFetch }

/**
 * Starts what the candidate file asks the run to start, and says how everything is reached.
 *
 * @param behaviour of the reference systems that it starts
 * @throws {InputProblem} for a candidate that nothing can be asked of
 */
export async function castFor(candidate: Candidate, behaviour = REFERENCE_BEHAVIOUR): Promise<Cast> {
  refuseStandIn(candidate)
  const stops: (() => unknown)[] = []
  const prison = await prisonFor(candidate.prison, behaviour, stops)
  const healthcare = candidate.fhir ?? (await startedHealthcare(candidate, prison, behaviour, stops))
  const allowed = [...candidate.hosts, ...[healthcare.baseUrl, prison.controlUrl].map((url) => new URL(url).host)]
  const steady = candidate.prison.mode === 'started-by-run' ? [prison.controlUrl] : []
  const http = httpTransport({ clock: systemClock, allowed, steady, tls: tlsByOrigin(candidate, prison) })
  const { authorizations, preflightAuthorization } = healthcare
  return {
    clock: systemClock,
    send: http.send,
    healthcareUrl: healthcare.baseUrl,
    authorizations,
    ...(preflightAuthorization === undefined ? {} : { preflightAuthorization }),
    alertTypes: candidate.alertTypes,
    people: candidate.people.source,
    prisonUrl: prison.url,
    controlUrl: prison.controlUrl,
    controlKey: prison.controlKey,
    secrets: [
      ...candidate.secrets,
      prison.apiKey,
      prison.controlKey,
      ...Object.values(authorizations).map((value) => value.replace(/^Bearer /, '')),
    ].filter((secret) => secret !== ''),
    async stop() {
      http.close()
      for (const stop of stops.reverse()) await stop()
    },
  }
}

/** A reference system must never play a candidate that has nothing to be reached by. */
function refuseStandIn({ fhir, reference, file }: Candidate): void {
  if (fhir || reference) return
  throw new InputProblem([
    `${file}: expected "interfaces.fhir", the one interface that Interlock can drive so far; found only others. Next: give it, or have what it would show judged by document.`,
  ])
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
) {
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

/** The same certificates that the candidate file names, for the origins that the harness itself calls. */
function tlsByOrigin({ fhir, prison }: Candidate, place: PrisonPlace): Readonly<Record<string, TlsSettings>> {
  const { ca } = (prison.mode === 'attached' ? prison.tls : undefined) ?? {}
  return {
    ...(fhir?.tls ? { [new URL(fhir.baseUrl).origin]: fhir.tls } : {}),
    ...(ca === undefined ? {} : { [place.controlUrl]: { ca } }),
  }
}
