import type { Clock } from '../domain/clock.ts'
import {
  type Exchange,
  type Recorder,
  type Transport,
  TransportFailure,
  type TransportOptions,
  type WireRequest,
  type WireResponse,
} from '../domain/exchange.ts'

/** What became of a request, and the number under which the evidence has it. */
export type Recorded =
  | { readonly exchange: number; readonly response: WireResponse; readonly failure?: never }
  | { readonly exchange: number; readonly failure: TransportFailure; readonly response?: never }

/** As a transport, but a missing answer is a result like any other, because it too is evidence. */
export type RecordedTransport = (request: WireRequest, options: TransportOptions) => Promise<Recorded>

export interface Recording {
  readonly party: Exchange['party']
  readonly record: Recorder
  readonly clock: Clock
  /** A new id for the `x-request-id` header of each request. */
  readonly requestId: () => string
}

/**
 * Takes every exchange with a party into evidence, whether or not it was answered. Only a request that its own
 * example gave up leaves no trace, because that example is over.
 *
 * @throws what the recorder throws, for example `PossibleLiveData`
 */
export function recorded(send: Transport, { party, record, clock, requestId }: Recording): RecordedTransport {
  return async (asked, options) => {
    const request = { ...asked, headers: { 'x-request-id': requestId(), ...asked.headers } }
    const startedAt = clock.now().toISOString()
    const start = clock.elapsedMs()
    const answer = await send(request, options).catch((error: unknown) => {
      if (error instanceof TransportFailure) return error
      throw error
    })
    const durationMs = Math.round((clock.elapsedMs() - start) * 1000) / 1000
    const unfit = options.unfit ? { unfit: true } : {}
    const common = { direction: 'outgoing', party, request, startedAt, durationMs, ...unfit } as const
    if (answer instanceof TransportFailure) {
      const failure = { reason: answer.reason, message: answer.message }
      return { exchange: record({ ...common, failure }), failure: answer }
    }
    return { exchange: record({ ...common, response: answer }), response: answer }
  }
}
