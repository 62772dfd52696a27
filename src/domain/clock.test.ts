import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock, virtualClock } from './clock.ts'

const START = new Date('2026-03-01T09:00:00Z')

test('virtual time jumps over waits and keeps their order', async () => {
  const clock = virtualClock(START)
  const seen: string[] = []
  const wait = async (ms: number, name: string) => {
    await clock.sleep(ms)
    seen.push(`${name} at ${clock.now().toISOString()}`)
  }
  await clock.run(Promise.all([wait(3_600_000, 'an hour'), wait(1_000, 'a second'), wait(1_000, 'another')]))
  assert.deepEqual(seen, [
    'a second at 2026-03-01T09:00:01.000Z',
    'another at 2026-03-01T09:00:01.000Z',
    'an hour at 2026-03-01T10:00:00.000Z',
  ])
})

test('virtual time stands still while answers are being read', async () => {
  const clock = virtualClock(START)
  let timedOut = false
  const patience = new AbortController()
  const answer = async () => {
    for (let hop = 0; hop < 50; hop += 1) await new Response(JSON.stringify({ hop })).json()
    patience.abort()
    return 'answered'
  }
  clock
    .sleep(5_000, patience.signal)
    .then(() => {
      timedOut = true
    })
    .catch(() => undefined)
  assert.equal(await clock.run(answer()), 'answered')
  assert.equal(timedOut, false)
})

test('an aborted wait ends at once with the reason of the abort', async () => {
  for (const clock of [systemClock, virtualClock(START)]) {
    const controller = new AbortController()
    const waiting = clock.sleep(60_000, controller.signal)
    controller.abort(new Error('given up'))
    await assert.rejects(waiting, /given up/)
    await assert.rejects(clock.sleep(1, controller.signal), /given up/)
  }
})

test('work that waits for what never comes ends with an error, not never', async () => {
  const clock = virtualClock(START)
  const ticking = async (): Promise<never> => {
    for (;;) await clock.sleep(3_600_000)
  }
  await assert.rejects(clock.run(ticking()), /something waits for ever/)
})

test('work that waits for nothing that this clock knows ends with an error as well', async () => {
  const clock = virtualClock(START)
  await assert.rejects(clock.run(new Promise<never>(() => undefined)), /something waits for ever/)
})
