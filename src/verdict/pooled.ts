import { type Limit, SAMPLES_NEEDED } from '../domain/limits.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { ExampleResult, PooledLimit } from './record.ts'
import { isProposed } from './step.ts'

/** Judges each p95 limit of the rows once, over all samples of the pass. */
export function pooledLimitsOf(facts: RunFacts, examples: readonly ExampleResult[]): PooledLimit[] {
  const named = new Set(facts.requirements.flatMap((row) => row.limits))
  return facts.limits
    .filter((limit) => limit.statistic === 'p95' && named.has(limit.id))
    .map((limit) => judgePool(limit, samplesOf(limit, examples), facts))
}

function samplesOf({ id }: Limit, examples: readonly ExampleResult[]): readonly number[] {
  return examples
    .flatMap((example) => example.measurements)
    .filter((measurement) => measurement.limit === id && measurement.sample === true)
    .map((measurement) => measurement.seconds)
}

/** The smallest sample that 95 % of the samples do not exceed (nearest rank). */
export function p95Of(samples: readonly number[]): number | undefined {
  return samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * 0.95) - 1]
}

function judgePool(limit: Limit, samples: readonly number[], facts: RunFacts): PooledLimit {
  const needed = SAMPLES_NEEDED[facts.mode]
  const p95 = p95Of(samples)
  const pool = { limit: limit.id, extent: facts.extent, samples: samples.length, needed }
  if (p95 === undefined || samples.length < needed) {
    const because = `${limit.name}: ${samples.length} of the ${needed} samples that a p95 needs.`
    return { ...pool, ...(p95 !== undefined && { p95 }), outcome: 'inconclusive', cause: 'scale', because }
  }
  if (p95 <= limit.value) return { ...pool, p95, outcome: 'passed' }
  const because = `${limit.name}: the p95 of ${samples.length} samples is ${p95.toFixed(1)} s; the limit is ${limit.value} s.`
  return isProposed(limit, facts)
    ? { ...pool, p95, outcome: 'failed', cause: 'over-a-proposed-limit', because }
    : { ...pool, p95, outcome: 'failed', cause: 'promise-not-kept', because }
}
