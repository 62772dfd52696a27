import type { Clock } from './clock.ts'
import type { Measurement } from './exchange.ts'
import type { Limit } from './limits.ts'
import { NonConformance, NothingObserved, Parked, TooLate } from './outcomes.ts'

export interface Waiting {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly measure: (measurement: Measurement) => void
  /** How many answers of people there are so far; absent where nobody is asked. */
  readonly answers?: () => number
}

/** First pause between looks in milliseconds; it doubles up to the longest short one. */
const FIRST_PAUSE_MS = 15
const SHORT_PAUSE_MS = 2_000
/** Of a short limit, a pause takes no greater share. */
const LIMIT_SHARE = 1 / 8
/** Share of the time already waited that a pause of a long wait may take: what is seen is measured that exactly. */
const PAUSE_SHARE = 1 / 20

/** The pause before the next look: short at first and where the limit is near, long in between. */
function pauseAfter(pause: number, waitedMs: number, limitMs: number): number {
  const untilLimit = limitMs > waitedMs ? (limitMs - waitedMs) / 2 : Number.POSITIVE_INFINITY
  const short = Math.min(SHORT_PAUSE_MS, limitMs * LIMIT_SHARE)
  return Math.min(pause * 2, Math.max(short, Math.min(waitedMs * PAUSE_SHARE, untilLimit)))
}

/**
 * Looks again and again until `expect` no longer throws {@link NonConformance}, or the limit's ceiling has passed.
 * Where a person looks, the time is theirs and says nothing of the system: they look once, and once more after the
 * ceiling if they did not see it. Otherwise the time is counted from the call; what arrives between limit and ceiling is measured and then failed, so that the
 * report can say how late it was.
 *
 * @param limit unit must be seconds
 * @returns what was seen when `expect` accepted it
 * @throws {TooLate} when it was seen between limit and ceiling
 * @throws {NothingObserved} when there was nothing to judge until the end
 * @throws {NonConformance} the last one, with the number of looks and the seconds; anything else at once
 */
export async function eventually<T>(
  { clock, signal, measure, answers }: Waiting,
  limit: Limit,
  look: () => Promise<T>,
  expect: (seen: T) => void,
): Promise<T> {
  const start = clock.elapsedMs()
  const seconds = () => (clock.elapsedMs() - start) / 1000
  let pause = FIRST_PAUSE_MS
  for (let looks = 1; ; looks += 1) {
    const before = answers?.()
    const seen = await look()
    const byPerson = answers?.() !== before
    const doubt = objection(expect, seen)
    const taken = seconds()
    if (byPerson && !doubt) return seen
    const told = `${taken.toFixed(1)} s (${looks} looks); the ${limit.name} is ${limit.value} s.`
    if (!byPerson && (!doubt || taken >= limit.ceiling)) measure({ limit: limit.id, seconds: taken, looks })
    if (!doubt) {
      if (limit.statistic === 'p95' || taken <= limit.value) return seen
      throw new TooLate(`Too late: seen only after ${told}`)
    }
    if (taken >= limit.ceiling) {
      const message = `${doubt.message}\nWaited: ${told}`
      throw doubt instanceof NothingObserved ? new NothingObserved(message) : new NonConformance(message)
    }
    const left = limit.ceiling * 1000 - seconds() * 1000
    await clock.sleep(Math.max(1, byPerson ? left : Math.min(pause, left)), signal)
    pause = pauseAfter(pause, seconds() * 1000, limit.value * 1000)
  }
}

function objection<T>(expect: (seen: T) => void, seen: T): NonConformance | NothingObserved | undefined {
  try {
    expect(seen)
    return undefined
  } catch (error) {
    if (error instanceof NonConformance || error instanceof NothingObserved) return error
    throw error
  }
}

/**
 * Keeps looking and lets nothing through: `expect` must hold at every look. For promises of the kind "never"; pair it
 * with a positive control, because a dead system also shows nothing. A person looks at the beginning and at the end.
 *
 * @param seconds how long, at the least
 */
export async function throughout<T>(
  { clock, signal, answers }: Waiting,
  seconds: number,
  look: () => Promise<T>,
  expect: (seen: T) => void,
): Promise<void> {
  const start = clock.elapsedMs()
  let pause = FIRST_PAUSE_MS
  for (;;) {
    const before = answers?.()
    expect(await look())
    const byPerson = answers?.() !== before
    const left = seconds * 1000 - (clock.elapsedMs() - start)
    if (left <= 0) return
    await clock.sleep(Math.max(1, byPerson ? left : Math.min(pause, left)), signal)
    pause = pauseAfter(pause, clock.elapsedMs() - start, seconds * 1000)
  }
}

/** Lets so many parts of a span of time go by, and does something at the end of each. */
export async function partByPart(
  { clock, signal }: Waiting,
  seconds: number,
  parts: number,
  deed: (part: number) => Promise<void>,
): Promise<void> {
  for (let part = 1; part <= parts; part += 1) {
    await clock.sleep((seconds * 1000) / parts, signal)
    await deed(part)
  }
}

/**
 * As {@link eventually}, `times` times in a row: the samples of a statistic.
 *
 * @param begin what each sample's time is counted from; told the number of the sample, from 1
 * @throws {Parked} where a person looks, who cannot take such times
 */
export async function timeAfterTime<T>(
  waiting: Waiting,
  times: number,
  limit: Limit,
  look: () => Promise<T>,
  expect: (seen: T) => void,
  begin: (sample: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const measure: Waiting['measure'] = (measurement) => waiting.measure({ ...measurement, sample: true })
  for (let sample = 1; sample <= times; sample += 1) {
    await begin(sample)
    const before = waiting.answers?.()
    await eventually({ ...waiting, measure }, limit, look, expect)
    if (waiting.answers?.() !== before)
      throw new Parked(
        `A person looked, and a person cannot take ${times} times for the ${limit.name} of ${limit.value} s.\nNext: let the looks be made over an interface, or hand in measurements as a document.`,
      )
  }
}
