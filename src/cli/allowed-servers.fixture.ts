import { createFhirServer } from '../../mocks/fhir/server.ts'
import { virtualClock } from '../domain/clock.ts'
import type { WireRequest, WireResponse } from '../domain/exchange.ts'
import type { FhirServer } from '../domain/fhir-server.ts'
import { fhirClient } from '../drivers/fhir-client.ts'
import { fhirServer } from '../drivers/fhir-server/server.ts'
import { inProcessNetwork } from '../drivers/in-process.ts'

const ORIGIN = 'http://server.test'
const BASE = `${ORIGIN}/fhir`
const TOKEN = 'allowed-server'

export type Pass = (request: WireRequest) => Promise<WireResponse>
/** A server that differs from the plain one: it may change what is asked, what is answered, or answer by itself. */
export type Variant = (request: WireRequest, pass: Pass) => Promise<WireResponse>

/** The resource of a body, to look into or to change. */
export const inside = (body: string | undefined) => JSON.parse(body || '{}')
export const pathOf = ({ url }: WireRequest) => url.slice(BASE.length + 1)

/** The same answer with its resource changed. */
export function withResource(
  answer: WireResponse,
  change: (resource: Record<string, unknown>) => object,
): WireResponse {
  return { ...answer, body: JSON.stringify(change(inside(answer.body))) }
}

export function refusal(status: number, code: string, said = 'Refused.'): WireResponse {
  const issue = [{ severity: 'error', code, diagnostics: said }]
  const body = JSON.stringify({ resourceType: 'OperationOutcome', issue })
  return { status, headers: { 'content-type': 'application/fhir+json' }, body }
}

/** What the plain server says of itself, with its types changed. */
export function describedAs(change: (type: Record<string, unknown>) => object, more: readonly object[] = []): Variant {
  return async (request, pass) => {
    const answer = await pass(request)
    if (pathOf(request) !== 'metadata') return answer
    return withResource(answer, (statement) => {
      const [rest] = Array.isArray(statement.rest) ? statement.rest : []
      return { ...statement, rest: [{ ...rest, resource: [...rest.resource.map(change), ...more] }] }
    })
  }
}

/** The first variant stands before the others. */
export function inFrontOf(...variants: readonly Variant[]): Variant {
  return (request, pass) =>
    variants.reduceRight<Pass>((next, variant) => (asked) => variant(asked, next), pass)(request)
}

/** A driver of the plain server behind a variant of it, in process and in virtual time. */
export function driverOf(variant: Variant): FhirServer {
  const clock = virtualClock(new Date('2031-03-01T09:00:00Z'))
  const network = inProcessNetwork(clock)
  let ids = 0
  const id = () => `id-${++ids}`
  const surroundings = { clock, id, fetch: network.fetch }
  network.serve(ORIGIN, createFhirServer(surroundings, { baseUrl: BASE, token: TOKEN }).handlers)
  let exchange = 0
  const client = fhirClient({
    base: BASE,
    signal: new AbortController().signal,
    timeoutMs: 10_000,
    authorization: `Bearer ${TOKEN}`,
    async ask(request, options) {
      exchange += 1
      return { exchange, response: await variant(request, (asked) => network.send(asked, options)) }
    },
  })
  return fhirServer({ client, base: BASE, name: 'allowed-1' })
}
