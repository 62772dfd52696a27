import { NonConformance } from './outcomes.ts'

/** One request of the candidate, as it arrived at a prison that takes only so many. */
export interface Arrival {
  /** Milliseconds of the prison's clock; only differences mean anything. */
  readonly atMs: number
  /** The prison asked for a second without requests. */
  readonly refused: boolean
  /** It looks up somebody's risk, which has to go on. */
  readonly risk: boolean
}

export interface PrisonRate {
  /** From now on the prison takes so many requests a second and refuses others; any number where absent. */
  limitsLink(perSecond?: number): Promise<void>
  /** Every request since the prison was told to take only so many. */
  arrivals(): Promise<readonly Arrival[]>
}

/** The pause that the prison asks for, in milliseconds. */
const PAUSE_MS = 1_000
/** Of a pause this is not judged: what was under way when the refusal was sent still arrives. */
const UNDER_WAY_MS = 300
/** Two clocks measure the same second this differently. */
const SLACK_MS = 25

/** In no pause that the prison asked for was it asked anything but somebody's risk. */
export function expectPausesKept(arrivals: readonly Arrival[]): void {
  const refusals = arrivals.filter(({ refused }) => refused)
  const breaches = arrivals.filter(
    ({ atMs, risk }) =>
      !risk && refusals.some((one) => atMs > one.atMs + UNDER_WAY_MS && atMs < one.atMs + PAUSE_MS - SLACK_MS),
  )
  if (breaches.length === 0) return
  throw new NonConformance({
    expected: 'nothing but look-ups of risk during the pauses that the prison asked for',
    found: `${breaches.length} of ${arrivals.length} requests in a pause; ${refusals.length} were refused`,
    next: 'read Retry-After of a 429 and keep everything back until then, but for what a clinician is waiting for.',
  })
}

/** Once it has had to refuse, the prison is not asked faster than it takes requests. */
export function expectRateKept(arrivals: readonly Arrival[], perSecond: number): void {
  const first = arrivals.find(({ refused }) => refused)?.atMs ?? 0
  const after = arrivals.filter(({ atMs, risk }) => !risk && atMs > first + PAUSE_MS - SLACK_MS)
  const again = after.filter(({ refused }) => refused).length
  const later = after.map(({ atMs }) => atMs)
  const most = Math.max(
    0,
    ...later.map((from) => later.filter((atMs) => atMs >= from && atMs < from + PAUSE_MS - SLACK_MS).length),
  )
  if (most <= perSecond && again === 0) return
  throw new NonConformance({
    expected: `no more than ${perSecond} requests in any second after the first refusal`,
    found: `${most}, look-ups of risk left out, and ${again} that it refused again`,
    next: 'let what has waited leave at the rate that the prison takes.',
  })
}
