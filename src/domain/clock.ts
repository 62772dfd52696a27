import { onAbort } from './on-abort.ts'

/** Time as the harness and the reference systems see it. The only file that reads the machine's time or sets timers. */
export interface Clock {
  /** The wall-clock time. */
  now(): Date
  /** Milliseconds on a clock that never goes back; only differences mean anything. */
  elapsedMs(): number
  /**
   * Resolves after `ms` milliseconds.
   *
   * @throws the signal's reason, at once, when `signal` is aborted
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const timer = setTimeout(
        () => {
          callOff?.()
          resolve()
        },
        Math.max(0, ms),
      )
      const callOff =
        signal &&
        onAbort(signal, () => {
          clearTimeout(timer)
          reject(signal.reason)
        })
    }),
}

/** A clock that jumps to the next timer as soon as nothing else is going on. */
export interface VirtualClock extends Clock {
  /** Says that something is going on, so that time stands still a little longer. */
  touch(): void
  /**
   * Lets time pass until `work` settles. Only one call at a time.
   *
   * @throws when it has not settled after sixty days of virtual time
   */
  run<T>(work: Promise<T>): Promise<T>
}

interface Timer {
  readonly at: number
  readonly order: number
  readonly fire: () => void
}

/** Virtual time after which work that has not settled never will: limits of a day each add up to a few weeks at most. */
const LONGEST_RUN_MS = 60 * 86_400_000

/** Turns of the event loop without a timer to jump to, after which nothing will come any more. */
const LONGEST_STILLNESS = 100_000

/** Turns of the event loop without a sign of life before time may jump: bodies of in-process requests need a few. */
const QUIET_TURNS = 4

/**
 * Time for runs without sockets (selftest): hours of limits pass in milliseconds, and a busy machine cannot turn a
 * pass into a fail. Everything that waits must wait on this clock; a promise that waits on real input or output does
 * not hold it back.
 */
export function virtualClock(start: Date): VirtualClock {
  const timers = new Set<Timer>()
  let elapsed = 0
  let order = 0
  let activity = 0

  const touch = () => {
    activity += 1
  }

  const jump = () => {
    let next: Timer | undefined
    for (const timer of timers)
      if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer
    if (!next) return
    timers.delete(next)
    elapsed = Math.max(elapsed, next.at)
    next.fire()
  }

  return {
    now: () => new Date(start.getTime() + Math.floor(elapsed)),
    elapsedMs: () => elapsed,
    touch,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        touch()
        if (signal?.aborted) return reject(signal.reason)
        const timer: Timer = {
          at: elapsed + Math.max(0, ms),
          order: order++,
          fire: () => {
            callOff?.()
            touch()
            resolve()
          },
        }
        const callOff =
          signal &&
          onAbort(signal, () => {
            timers.delete(timer)
            touch()
            reject(signal.reason)
          })
        timers.add(timer)
      }),
    async run(work) {
      let settled = false
      const mark = () => {
        settled = true
      }
      work.then(mark, mark)
      const last = elapsed + LONGEST_RUN_MS
      let still = 0
      while (!settled) {
        let quiet = 0
        let seen = activity
        while (!settled && quiet < QUIET_TURNS) {
          await new Promise<void>((resolve) => setImmediate(resolve))
          quiet = activity === seen ? quiet + 1 : 0
          seen = activity
        }
        still = timers.size === 0 ? still + quiet : 0
        if (!settled) jump()
        if (elapsed > last || still > LONGEST_STILLNESS)
          throw new Error(
            'Nothing settled in sixty days of virtual time, or nothing is left to wait for: something waits for ever.',
          )
      }
      return work
    },
  }
}
