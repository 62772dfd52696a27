/** One HTTP request and its answer, as they crossed the wire. Header names are lower case. */

export interface WireRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface TransportOptions {
  readonly signal: AbortSignal
  /** Milliseconds until an unanswered request is given up. */
  readonly timeoutMs: number
  /** True where the request is wrong on purpose, to see what is made of it. */
  readonly unfit?: boolean
}

/**
 * Carries a request to whoever owns its origin: a socket in a real run, a function call in a self-test.
 *
 * @throws {TransportFailure} when no complete answer arrived
 */
export type Transport = (request: WireRequest, options: TransportOptions) => Promise<WireResponse>

/** Why no complete answer arrived. `not-allowed` and `redirected` never leave this machine. */
export type TransportReason =
  | 'not-allowed'
  | 'redirected'
  | 'dns'
  | 'refused'
  | 'tls'
  | 'reset'
  | 'timeout'
  | 'truncated'
  | 'malformed'
  | 'too-large'

export class TransportFailure extends Error {
  override readonly name = 'TransportFailure'
  readonly reason: TransportReason
  constructor(reason: TransportReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}

/** Who spoke to whom. `outgoing`: the harness asked. `incoming`: the candidate asked one of our simulators. */
export type Direction = 'outgoing' | 'incoming'

export interface Exchange {
  readonly direction: Direction
  /** The party that answered. */
  readonly party: 'healthcare' | 'prison' | 'nhs'
  readonly request: WireRequest
  /** Absent when no complete answer arrived; `failure` then says why. */
  readonly response?: WireResponse
  readonly failure?: { readonly reason: TransportReason; readonly message: string }
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  /** True where the request was wrong on purpose. */
  readonly unfit?: boolean
}

/** Takes an exchange into evidence, redacting it first. Returns its number within the example, from 1. */
export type Recorder = (exchange: Exchange) => number

/** Media types of what the harness attaches to the Cucumber message stream. */
export const MEDIA = {
  /** JSON of `ExchangeRef`. */
  exchange: 'application/vnd.interlock.exchange+json',
  /** JSON of `Measurement`. */
  measurement: 'application/vnd.interlock.measurement+json',
  /** JSON of `HumanAnswer`. */
  answer: 'application/vnd.interlock.answer+json',
  /** JSON of `Sight`. */
  sight: 'application/vnd.interlock.sight+json',
  /** JSON of `MessagesSeen`, once for each example during which the prison was called. */
  messages: 'application/vnd.interlock.messages+json',
  /** JSON of `FhirSeen`, once for each example in which FHIR resources were exchanged. */
  fhir: 'application/vnd.interlock.fhir+json',
  /** JSON of `RunFacts`, once, at the head of the stream. */
  run: 'application/vnd.interlock.run+json',
  /** JSON of `RunEnd`, once, before `testRunFinished`. */
  end: 'application/vnd.interlock.end+json',
} as const

/** What the message stream says of an exchange; the rest is in the evidence file named by its digest. */
export interface ExchangeRef {
  readonly number: number
  readonly direction: Direction
  readonly party: Exchange['party']
  readonly method: string
  /** Path and query; secrets and known people's identifiers already redacted. */
  readonly path: string
  /** Absent when no complete answer arrived. */
  readonly status?: number
  readonly failure?: TransportReason
  /** Paths of what the other party made and named in its answer, with a space between two; absent where it made nothing. */
  readonly created?: string
  readonly startedAt: string
  readonly durationMs: number
  /** SHA-256 (hex) of the evidence file `evidence/<digest>.json`. */
  readonly digest: string
}

/** A measured time against a named limit. */
export interface Measurement {
  /** The limit's id in `requirements/limits.yaml`. */
  readonly limit: string
  readonly seconds: number
  readonly looks: number
  /** True when it was taken one at a time, as a sample of the limit's statistic. */
  readonly sample?: boolean
}
