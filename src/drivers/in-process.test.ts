import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HttpResponse, http } from 'msw'
import type { SeenCertificate, Trust } from '../domain/certificates.ts'
import { virtualClock } from '../domain/clock.ts'
import { TransportFailure } from '../domain/exchange.ts'
import { inProcessNetwork, type ShownCertificate } from './in-process.ts'

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
  return { clock, get, send, fetch, serve }
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

describe('an owner that shows a certificate', () => {
  const secured = (problems: SeenCertificate['problems']) => {
    const { fetch, serve } = network()
    const use: string[] = []
    const shown: ShownCertificate = {
      opened: () => {
        use.push('opened')
        return { problems, key: 'a key' }
      },
      requested: () => use.push('requested'),
    }
    serve('https://nhs.test', [http.get('https://nhs.test/up', () => HttpResponse.text('up'))], shown)
    return { use, ask: (trust?: Trust) => fetch(new Request('https://nhs.test/up'), trust) }
  }
  const strict: Trust = {
    ca: '',
    crl: '',
    check({ problems }) {
      if (problems.length > 0) throw new RangeError(problems.join())
    },
  }

  test('is asked by a caller that takes it', async () => {
    const { ask, use } = secured([])
    assert.equal(await (await ask(strict)).text(), 'up')
    assert.deepEqual(use, ['opened', 'requested'])
  })

  test('is sent nothing by one that does not, which is told what it said itself', async () => {
    const { ask, use } = secured(['revoked'])
    await assert.rejects(ask(strict), { name: 'RangeError', message: 'revoked' })
    assert.deepEqual(use, ['opened'])
  })

  test('is sent nothing by one that trusts nobody', async () => {
    const { ask, use } = secured([])
    await assert.rejects(ask(), { name: 'TypeError', message: 'fetch failed' })
    assert.deepEqual(use, ['opened'])
  })
})
