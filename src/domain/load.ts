import type { Waiting } from './eventually.ts'
import type { Limit } from './limits.ts'
import { NonConformance, TooFewSamples, TooLate } from './outcomes.ts'
import type { Mode } from './stage.ts'

/** Seconds in which a load that an hour brings arrives. A rehearsal is over soon, and is no evidence. */
const AN_HOUR: Readonly<Record<Mode, number>> = { assessment: 3_600, rehearsal: 0.3 }
/** First pause between two looks at what has been done, in milliseconds; it doubles up to the longest. */
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 1_000
/** The statistic of every load: of a hundred, so many are within the limit. */
const SHARE = 0.95

/** A load whose parts arrive by schedule, whatever becomes of those before: an open loop. */
export interface Load {
  readonly waiting: Waiting
  readonly mode: Mode
  /** Samples without which a percentile shows nothing. */
  readonly needed: number
  readonly count: number
  readonly limit: Limit
}

/** Seconds from when each part was due, in the order in which they came to be seen. */
export type Latencies = readonly number[]

/**
 * Lets a load arrive and sees when each part of it is done. A part's time counts from when it was due and not from when
 * it was sent: a system that holds up whoever sends is not measured as quick.
 *
 * @param begin sends one part; told its number from 0, and how to note another time that counts from when it was due
 * @param done numbers of the parts that are done, of all that were sent
 */
export async function bear(
  { waiting: { clock, signal }, mode, count, limit }: Load,
  begin: (part: number, seconds: () => number) => Promise<void>,
  done: () => Promise<readonly number[]>,
): Promise<Latencies> {
  const start = clock.elapsedMs()
  const due = Array.from({ length: count }, (_, part) => start + (part * AN_HOUR[mode] * 1_000) / count)
  // A timer may fire a little before its time.
  const secondsFrom = (at: number) => Math.max(0, clock.elapsedMs() - at) / 1_000
  const sending = async () => {
    const sent: Promise<void>[] = []
    for (const [part, at] of due.entries()) {
      await clock.sleep(Math.max(0, at - clock.elapsedMs()), signal)
      const one = begin(part, () => secondsFrom(at))
      one.catch(() => undefined)
      sent.push(one)
    }
    await Promise.all(sent)
  }
  const seen = new Map<number, number>()
  const last = (due.at(-1) ?? start) + limit.ceiling * 1_000
  const seeing = async () => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      await clock.sleep(pause, signal)
      const now = await done()
      for (const part of now) if (!seen.has(part)) seen.set(part, secondsFrom(due[part] ?? 0))
      if (seen.size === count || clock.elapsedMs() >= last) return
    }
  }
  await Promise.all([sending(), seeing()])
  return [...seen.values()]
}

/**
 * Nothing of a load is lost, and its 95th percentile is within the limit.
 *
 * @throws {TooFewSamples} where there are too few for a percentile; they are never a pass
 */
export function expectBorne({ waiting, needed, count, limit }: Load, what: string, latencies: Latencies): void {
  for (const seconds of latencies) waiting.measure({ limit: limit.id, seconds, looks: 1, sample: true })
  if (latencies.length < count)
    throw new NonConformance({
      expected: `all of ${count} ${what}`,
      found: `${latencies.length}, ${limit.ceiling} s after the last was due`,
      next: 'keep all that arrives, however much of it arrives at once.',
    })
  if (count < needed) throw new TooFewSamples(`${what}: ${count} of the ${needed} samples that a p95 needs.`)
  const p95 = latencies.toSorted((a, b) => a - b)[Math.ceil(count * SHARE) - 1] ?? 0
  if (p95 <= limit.value) return
  throw new TooLate(
    `Too late: the p95 of ${count} ${what} is ${p95.toFixed(1)} s; the ${limit.name} is ${limit.value} s.`,
  )
}
