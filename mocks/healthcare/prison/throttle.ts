import type { Clock } from '../../../src/domain/clock.ts'

/** Mistakes a supplier can make about a prison that takes only so many requests. */
export interface ThrottlePolicies {
  /** Whether a request waits while the prison asks for a pause; what a clinician needs now does not. */
  waitsItsTurn(path: string): boolean
  /** Milliseconds for which nothing is asked, given the seconds that the prison names. */
  pauseMs(seconds: number): number
  /** Requests a second after a pause, given the number that the prison takes where it says so. */
  requestsASecond(taken: number | undefined): number
}

export const referenceThrottle: ThrottlePolicies = {
  waitsItsTurn: (path) => !/\/(?:alerts|acct)$/.test(path),
  pauseMs: (seconds) => seconds * 1_000,
  requestsASecond: (taken) => (taken === undefined ? 5 : taken * 0.9),
}

/** Keeps to the pauses that the prison asks for, and to its rate for a while after each. */
export interface Throttle {
  /** Resolves when a request may leave. */
  turn(path: string): Promise<void>
  /** The prison has refused a request for now. @param taken requests that it takes a second, where it says so */
  refused(seconds: number, taken: number | undefined): void
  /** The prison has answered. A rate that it told of lasts until it tells of it no more. */
  answered(taken: number | undefined): void
  /** Whether the prison has asked for a pause lately, so that it is asked nothing that can do without. */
  isCareful(): boolean
  /** Resolves when a request that was refused although it does not wait is sent again. */
  again(path: string): Promise<void>
}

/** Milliseconds for which the rate is kept after a pause. */
const CAREFUL_MS = 5_000
/** Milliseconds between two attempts of what does not wait. */
const URGENT_PAUSE_MS = 100

export function createThrottle(clock: Clock, policies: ThrottlePolicies, ending: AbortSignal): Throttle {
  let pausedUntil = 0
  let carefulUntil = 0
  let gapMs = 0
  let nextTurn = 0
  let isRateTold = false
  const isCareful = () => clock.elapsedMs() < carefulUntil
  return {
    isCareful,
    async turn(path) {
      if (!isCareful() || !policies.waitsItsTurn(path)) return
      while (isCareful()) {
        const leaves = Math.max(pausedUntil, nextTurn)
        if (clock.elapsedMs() >= leaves) break
        await clock.sleep(leaves - clock.elapsedMs(), ending)
      }
      nextTurn = clock.elapsedMs() + gapMs
    },
    refused(seconds, taken) {
      // What was under way when the first refusal came is refused as well, and asks for a pause of its own.
      pausedUntil = Math.max(pausedUntil, clock.elapsedMs() + policies.pauseMs(seconds))
      gapMs = 1_000 / policies.requestsASecond(taken)
      carefulUntil = pausedUntil + CAREFUL_MS
      isRateTold = taken !== undefined
    },
    answered(taken) {
      if (!isRateTold || !isCareful()) return
      carefulUntil = taken === undefined ? 0 : clock.elapsedMs() + CAREFUL_MS
    },
    async again(path) {
      if (!policies.waitsItsTurn(path)) await clock.sleep(URGENT_PAUSE_MS, ending)
    },
  }
}
