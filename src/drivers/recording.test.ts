import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualClock } from '../domain/clock.ts'
import { type Exchange, type Transport, TransportFailure } from '../domain/exchange.ts'
import { recorded } from './recording.ts'

const OPTIONS = { signal: new AbortController().signal, timeoutMs: 1_000 }
const REQUEST = { method: 'GET', url: 'http://hc.test/fhir/List', headers: { accept: 'application/fhir+json' } }

function taping(send: Transport) {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const tape: Exchange[] = []
  const slow: Transport = async (request, options) => {
    await clock.sleep(250)
    return send(request, options)
  }
  const ask = recorded(slow, {
    party: 'healthcare',
    record: (exchange) => tape.push(exchange),
    clock,
    requestId: () => 'request-1',
  })
  return { ask: () => clock.run(ask(REQUEST, OPTIONS)), tape }
}

test('an answer is recorded with its times and a request id, and says under which number', async () => {
  const { ask, tape } = taping(async () => ({ status: 200, headers: {}, body: '{}' }))
  assert.deepEqual(await ask(), { exchange: 1, response: { status: 200, headers: {}, body: '{}' } })
  assert.equal((await ask()).exchange, 2)
  assert.deepEqual(tape[0], {
    direction: 'outgoing',
    party: 'healthcare',
    request: { ...REQUEST, headers: { ...REQUEST.headers, 'x-request-id': 'request-1' } },
    response: { status: 200, headers: {}, body: '{}' },
    startedAt: '2026-03-02T09:00:00.000Z',
    durationMs: 250,
  })
})

test('a missing answer is recorded too, and is a result', async () => {
  const { ask, tape } = taping(async () => {
    throw new TransportFailure('reset', 'The connection was closed.')
  })
  assert.equal((await ask()).failure?.reason, 'reset')
  assert.deepEqual(tape[0]?.failure, { reason: 'reset', message: 'The connection was closed.' })
})

test('a request that its example gave up leaves no trace', async () => {
  const { ask, tape } = taping(async () => {
    throw new Error('The example is over.')
  })
  await assert.rejects(ask(), /The example is over/)
  assert.equal(tape.length, 0)
})
