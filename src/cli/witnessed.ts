import type { Exchange } from '../domain/exchange.ts'

/** One call of the candidate as the prison simulator's own log has it: the second witness. */
export interface Witnessed extends Pick<Exchange, 'request' | 'response' | 'startedAt' | 'durationMs'> {
  readonly failure?: string
}

/** The same call as evidence holds it. */
export function exchangeFrom({ request, response, startedAt, durationMs, failure }: Witnessed): Exchange {
  return {
    direction: 'incoming',
    party: 'prison',
    request,
    ...(response === undefined ? {} : { response }),
    ...(failure === undefined ? {} : { failure: { reason: 'reset', message: failure } }),
    startedAt,
    durationMs,
  }
}
