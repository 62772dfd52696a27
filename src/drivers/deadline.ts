import type { Clock } from '../domain/clock.ts'
import { TransportFailure, type TransportOptions } from '../domain/exchange.ts'
import { onAbort } from '../domain/on-abort.ts'

/** Nobody sees it: it only ends what is left of a request. */
const OVER = new Error('The request is over.')

/**
 * Gives `work` the request's time and no more. Its signal is aborted when the time is up, when the caller gives up
 * and when `work` failed, so that nothing is left behind.
 *
 * @throws {TransportFailure} `timeout`; or the reason of the caller's own signal
 */
export async function withinDeadline<T>(
  clock: Clock,
  { signal, timeoutMs }: TransportOptions,
  place: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const over = new AbortController()
  const timer = new AbortController()
  const callOff = onAbort(signal, () => {
    timer.abort(signal.reason)
    over.abort(signal.reason)
  })
  const deadline = clock.sleep(timeoutMs, timer.signal).then(() => {
    throw new TransportFailure('timeout', `${place} gave no complete answer within ${timeoutMs / 1000} s.`)
  })
  try {
    return await Promise.race([work(over.signal), deadline])
  } catch (error) {
    over.abort(OVER)
    throw error
  } finally {
    callOff()
    timer.abort(OVER)
  }
}
