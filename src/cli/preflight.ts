import type { Clock } from '../domain/clock.ts'
import type { ExchangeRef, Recorder, TransportReason } from '../domain/exchange.ts'
import { ConfigurationProblem, PossibleLiveData } from '../domain/outcomes.ts'
import type { RunEnd } from '../domain/run-facts.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { controlOf } from '../drivers/prison-control/control.ts'
import { type Recorded, recorded } from '../drivers/recording.ts'
import type { EvidenceStore } from '../evidence/store.ts'
import type { Cast } from './cast.ts'
import { REQUEST_TIMEOUT_MS } from './stage.ts'

/** What was learned before the first example of a pass. */
export interface Preflight {
  /** Why no example is to be run, if so. */
  readonly stop?: Pick<RunEnd, 'unreachable' | 'misconfigured'> & { readonly liveData?: string }
  readonly exchanges: readonly ExchangeRef[]
  /** How many calls the prison simulator had seen before. */
  readonly callsBefore: number
}

export interface Checked {
  readonly cast: Cast
  readonly evidence: Pick<EvidenceStore, 'keep'>
  readonly extent: Extent
  readonly mode: Mode
  readonly requestId: () => string
  readonly signal: AbortSignal
}

const NEXT: Readonly<Partial<Record<TransportReason, string>>> = {
  dns: 'correct "interfaces.fhir.base-url" in the candidate file, or the name service of this machine.',
  refused: 'start the system, or correct "interfaces.fhir.base-url" in the candidate file.',
  tls: 'mend the certificate, or name its authority with "interfaces.fhir.tls.ca" in the candidate file.',
  'not-allowed': 'correct "interfaces.fhir.base-url" in the candidate file.',
  redirected: 'write the address that the system is really at into "interfaces.fhir.base-url" of the candidate file.',
}

/**
 * Asks, before any example, whether there is anybody to judge: our simulator, then the candidate by its metadata and by
 * a read with the credential that is for such reads. A system that answers at all is not stopped here; what its answers
 * are worth is for the examples to show.
 *
 * @throws {HarnessFault} when our own simulator cannot be used though it answers
 */
export async function preflight({ cast, evidence, extent, mode, requestId, signal }: Checked): Promise<Preflight> {
  const exchanges: ExchangeRef[] = []
  const record: Recorder = (exchange) => {
    exchanges.push(evidence.keep(exchange, exchanges.length + 1))
    return exchanges.length
  }
  let callsBefore = 0
  try {
    const control = controlOf(cast.send, cast.controlUrl, cast.controlKey, signal)
    await control('extent/set', { extent })
    callsBefore = Number((await control('health/show', {})).lastSeq)
    const options = { signal, timeoutMs: REQUEST_TIMEOUT_MS[mode] }
    const ask = asking(cast, cast.clock, record, requestId, options)
    const stop = await stopFor(cast.healthcareUrl, ask)
    return { exchanges, callsBefore, ...(stop ? { stop } : {}) }
  } catch (error) {
    if (error instanceof ConfigurationProblem) return { exchanges, callsBefore, stop: { misconfigured: error.message } }
    if (signal.aborted) return { exchanges, callsBefore }
    if (error instanceof PossibleLiveData) return { exchanges, callsBefore, stop: { liveData: error.message } }
    throw error
  }
}

type Ask = (path: string) => Promise<Recorded>

function asking(
  { send, healthcareUrl, preflightAuthorization }: Cast,
  clock: Clock,
  record: Recorder,
  requestId: () => string,
  options: { signal: AbortSignal; timeoutMs: number },
): Ask {
  const ask = recorded(send, { party: 'healthcare', record, clock, requestId })
  const headers = {
    accept: 'application/fhir+json',
    ...(preflightAuthorization === undefined ? {} : { authorization: preflightAuthorization }),
  }
  return (path) => ask({ method: 'GET', url: `${healthcareUrl}/${path}`, headers }, options)
}

async function stopFor(base: string, ask: Ask): Promise<Preflight['stop'] | undefined> {
  const [metadata, control] = await Promise.all([ask('metadata'), ask('Patient?_id=interlock-control')])
  const status = control.response?.status
  if (status === 401 || status === 403)
    return {
      misconfigured: told({
        expected: `the preflight credential to be accepted at ${base}`,
        found: `${status}`,
        seen: `GET ${base}/Patient?_id=interlock-control (exchange ${control.exchange})`,
        next: 'check the credentials that "interfaces.fhir.auth" in the candidate file names.',
      }),
    }
  if (status === 404 && metadata.response?.status === 404)
    return {
      misconfigured: told({
        expected: `a FHIR interface at ${base}`,
        found: '404 for its metadata and for its patients',
        seen: `exchanges ${metadata.exchange} and ${control.exchange}`,
        next: 'correct "interfaces.fhir.base-url" in the candidate file.',
      }),
    }
  return speaks(control) || speaks(metadata) ? undefined : unreachable(base, control)
}

/** What a body is worth is for the examples to show; an error of the server is no answer. */
function speaks({ response }: Recorded): boolean {
  return response !== undefined && response.status < 500
}

function unreachable(base: string, { response, failure, exchange }: Recorded): Preflight['stop'] {
  return {
    unreachable: told({
      expected: `an answer of the candidate at ${base}`,
      found: failure ? failure.message.replace(/\.$/, '') : `nothing but errors (${response.status})`,
      seen: `exchange ${exchange}, before the first example; nothing was run`,
      next: (failure && NEXT[failure.reason]) ?? 'see that the system is up and answers, and run again.',
    }),
  }
}

function told(finding: { expected: string; found: string; seen: string; next: string }): string {
  return [
    `Expected ${finding.expected}; found: ${finding.found}.`,
    `Seen: ${finding.seen}.`,
    `Next: ${finding.next}`,
  ].join('\n')
}
