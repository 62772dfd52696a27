import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualClock } from './clock.ts'
import { eventually, throughout } from './eventually.ts'
import type { Measurement } from './exchange.ts'
import type { Limit } from './limits.ts'
import { CandidateUnwell, NonConformance } from './outcomes.ts'

const LIMIT: Limit = {
  id: 'appt.propagation',
  name: 'appointment propagation limit',
  value: 60,
  unit: 's',
  grade: 'P',
  statistic: 'each',
  ceiling: 180,
  because: 'Slips are printed ahead.',
}

function waiting() {
  const clock = virtualClock(new Date('2026-03-01T09:00:00Z'))
  const measured: Measurement[] = []
  const { signal } = new AbortController()
  return { clock, measured, waiting: { clock, signal, measure: (one: Measurement) => measured.push(one) } }
}

const atLeast = (wanted: number) => (seen: number) => {
  if (seen < wanted) throw new NonConformance({ expected: `${wanted} or more`, found: `${seen}` })
}

test('what arrives within the limit is returned and measured', async () => {
  const { clock, measured, waiting: how } = waiting()
  const seconds = async () => clock.elapsedMs() / 1000
  const seen = await clock.run(eventually(how, LIMIT, seconds, atLeast(20)))
  assert.ok(seen >= 20 && seen < 23)
  assert.equal(measured.length, 1)
})

test('what arrives after the limit is measured and fails as too late', async () => {
  const { clock, measured, waiting: how } = waiting()
  const seconds = async () => clock.elapsedMs() / 1000
  await assert.rejects(clock.run(eventually(how, LIMIT, seconds, atLeast(100))), {
    name: 'TooLate',
    message: /^Too late: seen only after 10\d\.\d s \(\d+ looks\); the appointment propagation limit is 60 s\.$/,
  })
  assert.equal(measured.length, 1)
})

test('a late arrival under a p95 limit is left to the pooled judgement', async () => {
  const { clock, measured, waiting: how } = waiting()
  const seconds = async () => clock.elapsedMs() / 1000
  await clock.run(eventually(how, { ...LIMIT, statistic: 'p95' }, seconds, atLeast(100)))
  assert.ok((measured[0]?.seconds ?? 0) >= 100)
})

test('what never arrives fails at the ceiling with the last thing seen', async () => {
  const { clock, waiting: how } = waiting()
  const never = async () => 0
  await assert.rejects(clock.run(eventually(how, LIMIT, never, atLeast(1))), {
    name: 'NonConformance',
    message: /^Expected 1 or more; found 0\.\nWaited: 180\.0 s \(\d+ looks\)/,
  })
})

test('anything but a broken promise ends the wait at once', async () => {
  const { clock, waiting: how } = waiting()
  const unwell = async () => {
    throw new CandidateUnwell('no answer')
  }
  await assert.rejects(clock.run(eventually(how, LIMIT, unwell, () => undefined)), { name: 'CandidateUnwell' })
  assert.equal(clock.elapsedMs(), 0)
})

test('throughout keeps looking for the whole limit and catches a late breach', async () => {
  const { clock, waiting: how } = waiting()
  const seconds = async () => clock.elapsedMs() / 1000
  const below = (most: number) => (seen: number) => {
    if (seen > most) throw new NonConformance({ expected: `at most ${most}`, found: `${seen}` })
  }
  await clock.run(throughout(how, LIMIT.value, seconds, below(1_000)))
  assert.ok(clock.elapsedMs() >= 60_000)
  await assert.rejects(clock.run(throughout(how, LIMIT.value, seconds, below(90))), { name: 'NonConformance' })
})

test('a long wait looks seldom in between and often where the limit is near', async () => {
  const long = { ...LIMIT, value: 600, ceiling: 1800 }
  const { clock, measured, waiting: how } = waiting()
  const seconds = async () => clock.elapsedMs() / 1000
  await clock.run(eventually(how, long, seconds, atLeast(597.9)))
  await assert.rejects(clock.run(eventually(how, long, async () => 0, atLeast(1))), /Waited: 1800\.0 s/)
  assert.ok(measured.every(({ looks }) => looks < 150))
})
