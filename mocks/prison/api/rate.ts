import type { Clock } from '../../../src/domain/clock.ts'
import { Refusal } from './refusal.ts'

/** One request while the rate was capped. */
export interface Arrival {
  /** Milliseconds of the simulator's clock; only differences mean anything. */
  readonly atMs: number
  readonly path: string
  readonly refused: boolean
}

/** The cap on the requests of a second that the real interface sets on all its consumers together. */
export interface RequestRate {
  /** From now on so many are taken a second, or any number; arrivals are counted afresh. */
  cap(perSecond: number | undefined): void
  /** @throws {Refusal} 429 for one too many */
  admit(path: string): void
  /** What an answer says of the rate. */
  headers(): Readonly<Record<string, string>>
  readonly arrivals: () => readonly Arrival[]
}

const SECOND_MS = 1_000

export function createRequestRate(clock: Clock): RequestRate {
  let perSecond: number | undefined
  let arrivals: Arrival[] = []
  let admitted: number[] = []
  return {
    cap(given) {
      if (given !== undefined) arrivals = []
      perSecond = given
    },
    admit(path) {
      if (perSecond === undefined) return
      const atMs = clock.elapsedMs()
      admitted = admitted.filter((before) => before > atMs - SECOND_MS)
      const refused = admitted.length >= perSecond
      arrivals.push({ atMs, path, refused })
      if (refused) throw new Refusal(429, 'Too many requests', {}, { 'retry-after': '1' })
      admitted.push(atMs)
    },
    headers: (): Readonly<Record<string, string>> =>
      perSecond === undefined ? {} : { 'ratelimit-limit': String(perSecond) },
    arrivals: () => arrivals,
  }
}
