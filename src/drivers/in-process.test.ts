import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HttpResponse, http } from 'msw'
import { virtualClock } from '../domain/clock.ts'
import { TransportFailure } from '../domain/exchange.ts'
import { inProcessNetwork } from './in-process.ts'

const ORIGIN = 'http://prison.test'

function network() {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const { serve, send, fetch } = inProcessNetwork(clock)
  serve(ORIGIN, [
    http.post(`${ORIGIN}/echo`, async ({ request }) => HttpResponse.json({ got: await request.text() })),
    http.get(`${ORIGIN}/slow`, async () => {
      await clock.sleep(3_000)
      return HttpResponse.text('at last')
    }),
    http.get(`${ORIGIN}/never`, () => new Promise<never>(() => undefined)),
    http.get(`${ORIGIN}/reset`, () => HttpResponse.error()),
    http.get(`${ORIGIN}/crash`, () => {
      throw new RangeError('off by one')
    }),
    http.get(`${ORIGIN}/away`, () => HttpResponse.redirect('http://elsewhere.test/', 302)),
  ])
  const get = (path: string, signal = new AbortController().signal) =>
    clock.run(send({ method: 'GET', url: ORIGIN + path, headers: {} }, { signal, timeoutMs: 5_000 }))
  return { clock, get, send, fetch }
}

const failure = (reason: string) => (error: unknown) => error instanceof TransportFailure && error.reason === reason

test('a request reaches the handler of its origin and the answer comes back', async () => {
  const { clock, send } = network()
  const request = { method: 'POST', url: `${ORIGIN}/echo`, headers: { 'content-type': 'text/plain' }, body: 'é' }
  const answer = await clock.run(send(request, { signal: new AbortController().signal, timeoutMs: 1 }))
  assert.deepEqual([answer.status, answer.body], [200, '{"got":"é"}'])
  assert.equal(answer.headers['content-type'], 'application/json')
})

test('a slow answer costs virtual time only, and a later one than the deadline is a time-out', async () => {
  const { clock, get } = network()
  assert.equal((await get('/slow')).body, 'at last')
  assert.equal(clock.elapsedMs(), 3_000)
  await assert.rejects(get('/never'), failure('timeout'))
  assert.equal(clock.elapsedMs(), 8_000)
})

test('a closed connection, a crash, an unknown path and an unknown origin look as they would behind a socket', async () => {
  const { clock, get, send } = network()
  await assert.rejects(get('/reset'), failure('reset'))
  assert.equal((await get('/crash')).status, 500)
  assert.equal((await get('/nothing')).status, 501)
  await assert.rejects(get('/away'), failure('redirected'))
  const nobody = { method: 'GET', url: 'http://nobody.test/', headers: {} }
  await assert.rejects(
    clock.run(send(nobody, { signal: new AbortController().signal, timeoutMs: 1 })),
    failure('refused'),
  )
})

test('the way out for reference systems fails like fetch and obeys its signal', async () => {
  const { clock, fetch } = network()
  assert.equal(await (await clock.run(fetch(new Request(`${ORIGIN}/slow`)))).text(), 'at last')
  await assert.rejects(clock.run(fetch(new Request(`${ORIGIN}/reset`))), TypeError)
  await assert.rejects(clock.run(fetch(new Request('http://nobody.test/'))), TypeError)
  const controller = new AbortController()
  const asking = fetch(new Request(`${ORIGIN}/never`, { signal: controller.signal }))
  controller.abort(new Error('no longer wanted'))
  await assert.rejects(clock.run(asking), /no longer wanted/)
})

test('the caller gave up: its own reason comes back', async () => {
  const { get } = network()
  const controller = new AbortController()
  const asking = get('/never', controller.signal)
  controller.abort(new Error('The example is over.'))
  await assert.rejects(asking, /The example is over/)
})
