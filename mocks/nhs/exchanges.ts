import type { WireRequest, WireResponse } from '../../src/domain/exchange.ts'
import type { Who } from './messages/mailboxes.ts'

/** One call of the candidate, as the national services saw it. */
export interface LoggedExchange {
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  readonly request: WireRequest
  readonly response: WireResponse
}

/** The simulator's own log: the second witness beside the harness's evidence. */
export interface ExchangeLog {
  add(entry: LoggedExchange): void
  /** Those that name somebody by number, or by family name and date of birth. */
  naming(people: readonly (Who & { readonly nhsNumber: string })[]): readonly LoggedExchange[]
  readonly count: () => number
  /** When the last call began; undefined when there was none. */
  readonly lastAt: () => string | undefined
}

export function createExchangeLog(): ExchangeLog {
  const log: { readonly entry: LoggedExchange; readonly said: string }[] = []
  let count = 0
  let lastAt: string | undefined
  return {
    add(entry) {
      count += 1
      lastAt = entry.startedAt
      const said = `${entry.request.url} ${entry.request.body ?? ''} ${entry.response.body}`
      // What names nobody is looked at by nobody: a token, an empty mailbox.
      if (/\d{10}|\d{4}-\d{2}-\d{2}/.test(said)) log.push({ entry, said })
    },
    naming: (people) =>
      log
        .filter(({ said }) =>
          people.some(
            ({ nhsNumber, family, birthDate }) =>
              said.includes(nhsNumber) || (said.includes(family) && said.includes(birthDate)),
          ),
        )
        .map(({ entry }) => entry),
    count: () => count,
    lastAt: () => lastAt,
  }
}
