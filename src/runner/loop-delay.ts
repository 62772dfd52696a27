import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Clock, systemClock } from '../domain/clock.ts'

const RESOLUTION_MS = 10

/**
 * Measures how late timers fire, so that times can be judged with their noise known.
 *
 * @returns a function that stops and gives the 99th percentile in milliseconds, to 0.01; 0 on any clock but the machine's
 */
export function watchLoopDelay(clock: Clock): () => number {
  if (clock !== systemClock) return () => 0
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  return () => {
    delays.disable()
    const late = delays.count === 0 ? 0 : delays.percentile(99) / 1e6 - RESOLUTION_MS
    return Math.max(0, Math.round(late * 100) / 100)
  }
}
