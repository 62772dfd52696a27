import type { Clock } from '../domain/clock.ts'
import { type Owner, own, type StrayHandler } from './strays.ts'

/** How a step or hook ended. `interrupted`: it was given up with the run, and may still be going on. */
export type Ended =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: unknown; readonly late: boolean }
  | { readonly kind: 'interrupted' }

export interface Call {
  readonly name: string
  readonly run: StrayHandler
  readonly work: () => unknown
  readonly clock: Clock
  /** Milliseconds; negative for no limit. */
  readonly timeoutMs: number
  /** Is handed a function that ends the call at once. */
  readonly onInterrupt?: (interrupt: () => void) => void
}

/** Reason of the alarm's own signal; a constant, because making a DOMException for every step is costly. */
const DONE = new Error('The step is over.')

/**
 * Calls a user's function and waits for it, but not for ever: it ends with its own result, an error that surfaced in
 * its asynchronous context, its time limit or an interruption, whichever comes first. A function cannot be stopped
 * from outside; one that outlives its call must watch its signal.
 */
export function call({ name, run, work, clock, timeoutMs, onInterrupt }: Call): Promise<Ended> {
  return new Promise((resolve) => {
    let alarm: AbortController | undefined
    const end = (ended: Ended) => {
      delete owner.fail
      alarm?.abort(DONE)
      resolve(ended)
    }
    const fail = (error: unknown) => end({ kind: 'threw', error, late: false })
    const owner: Owner = { name, run, fail }
    onInterrupt?.(() => end({ kind: 'interrupted' }))
    own(owner, () => {
      try {
        const returned = work()
        if (!isThenable(returned)) return end({ kind: 'returned', value: returned })
        returned.then((value) => end({ kind: 'returned', value }), fail)
      } catch (error) {
        return fail(error)
      }
      if (timeoutMs < 0) return
      alarm = new AbortController()
      clock.sleep(timeoutMs, alarm.signal).then(
        () => end({ kind: 'threw', error: overrun(timeoutMs), late: true }),
        () => undefined,
      )
    })
  })
}

/** In the words of stock cucumber, so that both say the same. */
function overrun(timeoutMs: number): Error {
  return new Error(`function timed out, ensure the promise resolves within ${timeoutMs} milliseconds`)
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
