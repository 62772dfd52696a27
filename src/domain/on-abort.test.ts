import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { test } from 'node:test'
import { onAbort } from './on-abort.ts'

test('everybody who waits is called once, in order, and nobody who called it off', () => {
  const stop = new AbortController()
  const called: string[] = []
  onAbort(stop.signal, () => called.push('first'))
  const callOff = onAbort(stop.signal, () => called.push('second'))
  onAbort(stop.signal, () => called.push('third'))
  callOff()
  stop.abort()
  stop.abort()
  assert.deepEqual(called, ['first', 'third'])
})

test('one function can wait twice, and each wait is called off alone', () => {
  const stop = new AbortController()
  let calls = 0
  const count = () => {
    calls += 1
  }
  onAbort(stop.signal, count)
  onAbort(stop.signal, count)()
  stop.abort()
  assert.equal(calls, 1)
})

test('a signal has one listener, however many wait for it', () => {
  const { signal } = new AbortController()
  for (let one = 0; one < 100; one += 1) onAbort(signal, () => undefined)
  assert.equal(getEventListeners(signal, 'abort').length, 1)
})
