import type { WireRequest, WireResponse } from '../../src/domain/exchange.ts'

/** One call of the candidate, as the simulator saw it. */
export interface LoggedExchange {
  /** Counts from 1 over the simulator's life. */
  readonly seq: number
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly durationMs: number
  readonly request: WireRequest
  /** Absent when we gave no answer, by condition. */
  readonly response?: WireResponse
  /** What stood in the way of an answer. */
  readonly failure?: string
  /** Identifiers of people and clients' own references that occur in it. */
  readonly names: readonly string[]
}

/** The simulator's own log: the second witness beside the harness's evidence. */
export interface ExchangeLog {
  /** @param about the person whom we know it to be about, whether or not it says so */
  add(entry: Omit<LoggedExchange, 'seq' | 'names'>, about?: string): void
  naming(names: readonly string[], sinceSeq: number): readonly LoggedExchange[]
  /** Number of the last call that names one of these, or something that was named together with them; 0 for none. */
  lastAbout(names: readonly string[]): number
  /** Every call that could tell us something, those to the queue left out. */
  messages(sinceSeq: number): readonly LoggedExchange[]
  unnamed(sinceSeq: number): readonly LoggedExchange[]
  readonly lastSeq: () => number
  /** When the last call began; undefined when there was none. */
  readonly lastAt: () => string | undefined
}

/** A message about more people than this is about none of them in particular. */
const MOST_PEOPLE = 20
const IDENTIFIER = /\b(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]{1,2}\d{6}|\d{10})\b/g
const REFERENCE = /"clientReference"\s*:\s*"([^"]+)"|\/by-client-ref\/([^/?"]+)/g

export function createExchangeLog(): ExchangeLog {
  const log: LoggedExchange[] = []
  const byName = new Map<string, LoggedExchange[]>()
  return {
    add(given, about) {
      const asked = namesIn(`${given.request.url} ${given.request.body ?? ''}`)
      const told = asked.length > 0 ? asked : namesIn(given.response?.body ?? '')
      const names = [...new Set([...told, ...(about === undefined ? [] : [about])])]
      const entry = { ...given, seq: log.length + 1, names: names.length > MOST_PEOPLE ? [] : names }
      log.push(entry)
      for (const name of entry.names) {
        const known = byName.get(name)
        if (known) known.push(entry)
        else byName.set(name, [entry])
      }
    },
    naming(names, sinceSeq) {
      const found = new Set(names.flatMap((name) => byName.get(name) ?? []))
      return [...found].filter(({ seq }) => seq > sinceSeq).sort((a, b) => a.seq - b.seq)
    },
    lastAbout(names) {
      const asked = names.flatMap((name) => byName.get(name) ?? [])
      const references = new Set(asked.flatMap((entry) => entry.names.filter((name) => !name.match(IDENTIFIER))))
      const last = [...names, ...references].map((name) => byName.get(name)?.at(-1)?.seq ?? 0)
      return Math.max(0, ...last)
    },
    messages: (sinceSeq) =>
      log.slice(sinceSeq).filter(({ request }) => request.method !== 'GET' && !('x-amz-target' in request.headers)),
    unnamed: (sinceSeq) => log.slice(sinceSeq).filter(({ names }) => names.length === 0),
    lastSeq: () => log.length,
    lastAt: () => log.at(-1)?.startedAt,
  }
}

function namesIn(text: string): readonly string[] {
  const plain = text.replaceAll('\\"', '"')
  const references = [...plain.matchAll(REFERENCE)].map((match) => decodeURIComponent(match[1] ?? match[2] ?? ''))
  return [...new Set([...(plain.match(IDENTIFIER) ?? []), ...references])]
}
