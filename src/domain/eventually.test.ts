import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualClock } from './clock.ts'
import { eventually, throughout, timeAfterTime } from './eventually.ts'
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

/** A person who takes five minutes to look. */
function person() {
  const { clock, measured, waiting: how } = waiting()
  let answers = 0
  const look = async () => {
    await clock.sleep(300_000)
    answers += 1
    return clock.elapsedMs() / 1000
  }
  return { clock, measured, look, how: { ...how, answers: () => answers }, asked: () => answers }
}

test('the time that a person takes to look is never held against the system, and is no measurement', async () => {
  const { clock, measured, look, how, asked } = person()
  assert.equal(await clock.run(eventually(how, LIMIT, look, atLeast(1))), 300)
  assert.deepEqual([asked(), measured.length], [1, 0])
})

test('a person who does not see it looks once more after the ceiling, and no more', async () => {
  const { clock, measured, look, how, asked } = person()
  const slow = { ...LIMIT, ceiling: 1_000 }
  await assert.rejects(clock.run(eventually(how, slow, look, atLeast(9_999))), NonConformance)
  assert.deepEqual([asked(), measured.length], [2, 0])
})

test('a person looks at the beginning and at the end of a time in which nothing may change', async () => {
  const { clock, look, how, asked } = person()
  await clock.run(throughout(how, 3_600, look, atLeast(1)))
  assert.equal(asked(), 2)
})

test('a person is not asked for the samples of a statistic', async () => {
  const { clock, look, how, asked } = person()
  await assert.rejects(clock.run(timeAfterTime(how, 40, LIMIT, look, atLeast(1))), { name: 'Parked' })
  assert.equal(asked(), 1)
})
