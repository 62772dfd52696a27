import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { virtualClock } from '../domain/clock.ts'
import type { Hours } from '../domain/hours.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { endOfRun, timeBox } from './time-box.ts'

const NOW = new Date('2026-03-02T10:00:00Z')
const OFFICE: Hours = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }
const office = { file: 'acme.yaml', availability: OFFICE }
const always = { file: 'acme.yaml' }

function complaint(until: string | undefined, candidate: typeof office | typeof always, now: Date): string {
  try {
    endOfRun(until, candidate, now)
  } catch (error) {
    if (error instanceof InputProblem) return error.message
    throw error
  }
  return ''
}

describe('the end of a run', () => {
  test('is what was asked for, or when the system closes, whichever comes first', () => {
    assert.equal(endOfRun(undefined, always, NOW), undefined)
    assert.equal(endOfRun('12:30', always, NOW)?.toISOString(), '2026-03-02T12:30:00.000Z')
    assert.equal(endOfRun('2026-03-03 02:00', always, NOW)?.toISOString(), '2026-03-03T02:00:00.000Z')
    assert.equal(endOfRun(undefined, office, NOW)?.toISOString(), '2026-03-02T17:00:00.000Z')
    assert.equal(endOfRun('12:30', office, NOW)?.toISOString(), '2026-03-02T12:30:00.000Z')
    assert.equal(endOfRun('18:00', office, NOW)?.toISOString(), '2026-03-02T17:00:00.000Z')
  })

  test('cannot be in the past, and a run cannot begin when the system is closed', () => {
    assert.match(complaint('09:59', always, NOW), /^--until 09:59: it is 10:00 on 2026-03-02 already/)
    assert.match(complaint('2026-03-01 17:00', always, NOW), /already/)
    assert.match(complaint('five', always, NOW), /expected a time such as 17:00/)
    const evening = new Date('2026-03-06T18:30:00Z')
    assert.match(
      complaint(undefined, office, evening),
      /^acme\.yaml: .*Mon, Tue, Wed, Thu, Fri, 09:00 to 17:00; it is 18:30 now\. Next: run it from 09:00 on 2026-03-09/,
    )
  })

  test('gives the run up when it has come, and not where the run was over before', async () => {
    const clock = virtualClock(NOW)
    const run = new AbortController()
    timeBox(endOfRun('10:30', always, NOW), clock, run)
    const early = new AbortController()
    timeBox(endOfRun('10:30', always, NOW), clock, early)()
    await clock.run(clock.sleep(3_600_000))
    assert.match(String(run.signal.reason), /time box/)
    assert.equal(early.signal.aborted, false)
  })
})
