import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Limit } from '../domain/limits.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import { p95Of, pooledLimitsOf } from './pooled.ts'
import { limit as each, factsOf, resultOf, rowOf } from './run.fixture.ts'

const limit: Limit = { ...each, id: 'risk.open.p95', name: 'record opening limit', statistic: 'p95', value: 2 }

function pool(seconds: readonly number[], change: Partial<RunFacts> = {}) {
  const requirements = [rowOf('RISK-01', { limits: [limit.id] })]
  const examples = seconds.map((value, at) =>
    resultOf(`RISK-01.${at + 1}`, { measurements: [{ limit: limit.id, seconds: value, looks: 1, sample: true }] }),
  )
  const other = resultOf('APPT-01.1', { measurements: [{ limit: 'appt.p95', seconds: 900, looks: 1, sample: true }] })
  return pooledLimitsOf(factsOf({ requirements, limits: [limit], ...change }), [...examples, other])[0]
}

const forty = Array.from({ length: 40 }, (_, at) => (at < 38 ? 1 : 10))

describe('a p95 over the pooled samples of a run', () => {
  test('passes when 38 of 40 samples keep the limit', () => {
    const { outcome, p95, samples } = pool(forty) ?? {}
    assert.deepEqual([outcome, p95, samples], ['passed', 1, 40])
  })

  test('fails when 37 of 40 samples keep it', () => {
    const slower = forty.map((one, at) => (at === 37 ? 10 : one))
    assert.deepEqual([pool(slower)?.outcome, pool(slower)?.cause], ['failed', 'promise-not-kept'])
  })

  test('is over a proposed limit where nobody adopted it', () => {
    const proposed = { limits: [{ ...limit, grade: 'P' as const }] }
    const slow = forty.map(() => 10)
    assert.equal(pool(slow, proposed)?.cause, 'over-a-proposed-limit')
    assert.equal(pool(slow, { ...proposed, adoptedLimits: [limit.id] })?.cause, 'promise-not-kept')
  })

  test('shows nothing with 39 samples in an assessment', () => {
    assert.deepEqual([pool(forty.slice(1))?.outcome, pool(forty.slice(1))?.cause], ['inconclusive', 'scale'])
    assert.equal(pool([])?.outcome, 'inconclusive')
  })

  test('needs 5 samples in a rehearsal', () => {
    assert.equal(pool([1, 1, 1, 1], { mode: 'rehearsal' })?.cause, 'scale')
    assert.equal(pool([1, 1, 1, 1, 1], { mode: 'rehearsal' })?.outcome, 'passed')
  })

  test('is judged only for limits of statistic p95 that a row of the run uses', () => {
    assert.equal(pool(forty, { requirements: [rowOf('RISK-01')] }), undefined)
    assert.equal(pool(forty, { limits: [{ ...limit, statistic: 'each' }] }), undefined)
  })
})

test('at least 95 % of the samples do not exceed the p95, and it is one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (samples) => {
      const p95 = p95Of(samples)
      assert.ok(p95 !== undefined && samples.includes(p95))
      assert.ok(samples.filter((one) => one <= p95).length >= samples.length * 0.95)
    }),
  )
})
