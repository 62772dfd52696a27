import type { Exchange } from '../domain/exchange.ts'

/** One call of the candidate as a simulator's own log has it: the second witness. */
export interface Witnessed extends Pick<Exchange, 'request' | 'response' | 'startedAt' | 'durationMs'> {
  readonly failure?: string
}

/** The same call as evidence holds it. */
export function exchangeFrom(
  { request, response, startedAt, durationMs, failure }: Witnessed,
  party: 'prison' | 'nhs' = 'prison',
): Exchange {
  return {
    direction: 'incoming',
    party,
    request,
    ...(response === undefined ? {} : { response }),
    ...(failure === undefined ? {} : { failure: { reason: 'reset', message: failure } }),
    startedAt,
    durationMs,
  }
}
