import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { virtualClock } from '../domain/clock.ts'
import { longWaits, type Night, untilNightIsOver } from './overnight.ts'

const quiet = new AbortController().signal
const NIGHTLY: Night = { overnight: { doneBy: '03:00' } }

function watch(night: Night, mode: 'assessment' | 'rehearsal' = 'assessment', endsAt?: string) {
  const clock = virtualClock(new Date('2026-03-02T16:00:00Z'))
  return { clock, how: { night, mode, clock, ...(endsAt === undefined ? {} : { endsAt: new Date(endsAt) }) } }
}

describe('the overnight work of a candidate', () => {
  test('is done when its declared time has come', async () => {
    const { clock, how } = watch(NIGHTLY)
    await clock.run(untilNightIsOver(how, quiet))
    assert.equal(clock.now().toISOString(), '2026-03-03T03:00:00.000Z')
  })

  test('is not waited for where the run is over before, or is a rehearsal: nobody is accused', async () => {
    for (const [mode, endsAt] of [['assessment', '2026-03-02T17:00:00Z'] as const, ['rehearsal'] as const]) {
      const { clock, how } = watch(NIGHTLY, mode, endsAt)
      await assert.rejects(clock.run(untilNightIsOver(how, quiet)), {
        name: 'AwaitsNight',
        message: /03:00 on 2026-03-03/,
      })
      assert.equal(clock.elapsedMs(), 0)
    }
  })

  test('is done at once by its hook, or by a person who has it done', async () => {
    const hooked = watch({ ...NIGHTLY, jobs: 'exit 0' }, 'rehearsal')
    await untilNightIsOver(hooked.how, quiet)
    const { clock, how } = watch(NIGHTLY, 'rehearsal')
    const ask = async () => ({ said: { done: ['has ended'] }, seen: 'answer 1' })
    await clock.run(untilNightIsOver(how, quiet, ask))
    const refused = async () => ({ said: { done: ['cannot be done now'] }, seen: 'answer 1' })
    await assert.rejects(clock.run(untilNightIsOver(how, quiet, refused)), { name: 'AwaitsNight' })
  })

  test('that is not declared is waited for as anything else', async () => {
    const { clock, how } = watch({})
    await clock.run(untilNightIsOver(how, quiet))
    assert.equal(clock.elapsedMs(), 0)
  })
})

test('a night is what the specification allows half a day or more for, also in a rehearsal', () => {
  const limit = { name: 'a limit', grade: 'P', statistic: 'each', because: 'x' } as const
  const ids = longWaits([
    { ...limit, id: 'roll', value: 86_400, unit: 's', rehearsal: 3 },
    { ...limit, id: 'soon', value: 600, unit: 's' },
    { ...limit, id: 'many', value: 336_000, unit: 'count' },
  ])
  assert.deepEqual([...ids], ['roll'])
})
