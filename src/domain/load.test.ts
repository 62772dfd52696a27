import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { virtualClock } from './clock.ts'
import type { Limit } from './limits.ts'
import { bear, expectBorne, type Load } from './load.ts'

const LIMIT: Limit = {
  id: 'load.p95',
  name: 'load limit',
  value: 2,
  unit: 's',
  grade: 'P',
  statistic: 'p95',
  ceiling: 6,
  because: 'a test',
}

/** A load on a system that takes its time for each part, one after the other. */
const borne = (count: number, eachMs: number) => {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const load: Load = {
    waiting: { clock, signal: new AbortController().signal, measure: () => undefined },
    mode: 'rehearsal',
    needed: 5,
    count,
    limit: LIMIT,
  }
  const done: number[] = []
  let before = Promise.resolve()
  const begin = (part: number) => {
    before = before.then(() => clock.sleep(eachMs)).then(() => void done.push(part))
    return before
  }
  return clock.run(bear(load, begin, async () => done)).then((latencies) => ({ load, latencies }))
}

describe('a load', () => {
  it('is borne by a system that keeps up', async () => {
    const { load, latencies } = await borne(20, 1)
    assert.equal(latencies.length, 20)
    expectBorne(load, 'parts', latencies)
  })

  it('counts the time that a part waits behind others', async () => {
    const { load, latencies } = await borne(20, 200)
    assert.throws(() => expectBorne(load, 'parts', latencies), /Too late: the p95 of 20 parts is \d\.\d s/)
  })

  it('names what is lost', async () => {
    const { load, latencies } = await borne(20, 1_000)
    assert.throws(() => expectBorne(load, 'parts', latencies), /all of 20 parts/)
  })

  it('never takes less than no time, though a timer fires early', async () => {
    const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
    const early = { ...clock, sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms * 0.9, signal) }
    const waiting = { clock: early, signal: new AbortController().signal, measure: () => undefined }
    const noted: number[] = []
    const begin = async (_part: number, seconds: () => number) => void noted.push(seconds())
    await clock.run(bear({ waiting, mode: 'rehearsal', needed: 5, count: 9, limit: LIMIT }, begin, async () => []))
    assert.deepEqual([noted.length, Math.min(...noted)], [9, 0])
  })

  it('shows nothing with too few samples', async () => {
    const { load, latencies } = await borne(4, 1)
    assert.throws(() => expectBorne(load, 'parts', latencies), { name: 'TooFewSamples' })
  })
})
