import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atRest, noticesTaken } from './at-rest.ts'
import { virtualClock } from './clock.ts'
import type { Person } from './people.ts'

const ade = { prisonNumber: 'A1234BC' } as Person

/** Waits on a queue from which the notices are taken after a while. @returns milliseconds waited */
async function waitedUntil(takenAfterMs: number): Promise<number> {
  const clock = virtualClock(new Date('2026-03-01T09:00:00Z'))
  const noticesAside = async () => ({ count: 0, undealt: clock.elapsedMs() < takenAfterMs ? 2 : 0 })
  const { signal } = new AbortController()
  const start = clock.elapsedMs()
  await clock.run(noticesTaken({ noticesAside }, ade, { clock, signal }, 5_000))
  return clock.elapsedMs() - start
}

test('nothing goes on before the notices about somebody are taken', async () => {
  assert.equal(await waitedUntil(0), 0)
  assert.equal(await waitedUntil(1_000), 1_000)
})

test('a system that asks the prison again and again is at rest once it is silent, or is waited for no longer', async () => {
  const restsAfter = async (lastCallAt: number) => {
    const clock = virtualClock(new Date('2026-03-01T09:00:00Z'))
    const start = clock.elapsedMs()
    const noticesAside = async () => ({ count: 0, undealt: 0 })
    const lastAsked = async () => Math.floor(Math.min(clock.elapsedMs() - start, lastCallAt) / 100)
    const { signal } = new AbortController()
    await clock.run(atRest({ noticesAside, lastAsked }, ade, { clock, signal }, 5_000))
    return clock.elapsedMs() - start
  }
  assert.equal(await restsAfter(0), 160)
  assert.equal(await restsAfter(1_000), 1_160)
  assert.equal(await restsAfter(Number.POSITIVE_INFINITY), 5_000)
})

test('a system that never reads the queue is not waited for without end', async () => {
  assert.equal(await waitedUntil(Number.POSITIVE_INFINITY), 5_000)
})
