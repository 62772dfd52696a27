import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { virtualClock } from '../../../src/domain/clock.ts'
import { createThrottle, referenceThrottle } from './throttle.ts'

const start = () => {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const throttle = createThrottle(clock, referenceThrottle, new AbortController().signal)
  /** When each of these requests leaves, in milliseconds. */
  const leaving = (paths: readonly string[]) =>
    clock.run(
      Promise.all(
        paths.map(async (path) => {
          await throttle.turn(path)
          return Math.round(clock.elapsedMs())
        }),
      ),
    )
  return { clock, throttle, leaving }
}

describe('the throttle', () => {
  it('lets everything through until the prison asks for a pause', async () => {
    assert.deepEqual(await start().leaving(['/v1/a', '/v1/b']), [0, 0])
  })

  it('keeps a pause, and the rate after it', async () => {
    const { throttle, leaving } = start()
    throttle.refused(1, 10)
    assert.deepEqual(await leaving(['/v1/a', '/v1/b', '/v1/c']), [1_000, 1_111, 1_222])
  })

  it('holds up nobody who looks for risk', async () => {
    const { throttle, leaving } = start()
    throttle.refused(1, 10)
    assert.deepEqual(await leaving(['/v1/persons/A1234AB/alerts', '/v1/a']), [0, 1_000])
  })
})
