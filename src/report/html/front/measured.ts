import type { Limit } from '../../../domain/limits.ts'
import type { ConformanceRecord } from '../../../verdict/record.ts'
import { counted, secondsWords } from '../format.ts'

/** What the deciding examples of a run measured against a limit; a limit that nothing was timed against says so. */
export function measured(limit: Limit, { pooled, examples }: ConformanceRecord): string {
  const pool = pooled.find((one) => one.limit === limit.id && one.extent === 'target')
  if (pool) {
    const samples = `${counted(pool.samples, 'sample')}; at least ${pool.needed} needed`
    return pool.p95 === undefined ? samples : `${secondsWords(pool.p95)} for 95 in 100 (${samples})`
  }
  const seconds = examples
    .filter(({ extent }) => extent === 'target')
    .flatMap(({ measurements }) => measurements)
    .flatMap((one) => (one.limit === limit.id ? [one.seconds] : []))
  if (seconds.length > 0) {
    const longest = secondsWords(seconds.reduce((worst, one) => Math.max(worst, one)))
    return seconds.length === 1 ? `${longest}, once` : `at most ${longest}, ${seconds.length} times`
  }
  if (limit.unit === 's') return 'not timed'
  return limit.name.endsWith('volume') ? 'a volume, not timed' : 'a number, not timed'
}
