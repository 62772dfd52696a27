import type { Clock } from '../../src/domain/clock.ts'

const SECOND_MS = 1_000

/** How many different things have come within the last second. */
export interface Rush {
  /** @returns the number, with this one */
  note(key: string): number
}

export function createRush(clock: Clock): Rush {
  const latest = new Map<string, number>()
  return {
    note(key) {
      const now = clock.elapsedMs()
      latest.delete(key)
      latest.set(key, now)
      for (const [old, at] of latest) {
        if (at > now - SECOND_MS) break
        latest.delete(old)
      }
      return latest.size
    },
  }
}
