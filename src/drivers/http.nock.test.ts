import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import nock from 'nock'
import { systemClock } from '../domain/clock.ts'
import { TransportFailure } from '../domain/exchange.ts'
import { httpTransport } from './http.ts'

const ORIGIN = 'http://candidate.example'

nock.disableNetConnect()
const http = httpTransport({
  clock: systemClock,
  allowed: ['candidate.example'],
  resolve: async () => [{ address: '192.0.2.1', family: 4 }],
})
afterEach(() => {
  assert.deepEqual(nock.pendingMocks(), [])
  nock.cleanAll()
})
after(() => {
  http.close()
  nock.restore()
})

function get(path: string, timeoutMs = 20_000) {
  const request = { method: 'GET', url: ORIGIN + path, headers: { accept: 'application/fhir+json' } }
  return http.send(request, { signal: new AbortController().signal, timeoutMs })
}

const failure = (reason: string) => (error: unknown) => {
  assert.ok(error instanceof TransportFailure, String(error))
  assert.equal(error.reason, reason, error.message)
  return true
}

test('a plea to slow down is an answer; nothing is asked again behind our back', async () => {
  nock(ORIGIN).get('/busy').once().reply(429, 'later', { 'Retry-After': '1' })
  const answer = await get('/busy')
  assert.deepEqual([answer.status, answer.headers['retry-after'], answer.body], [429, '1', 'later'])
})

test('server errors are answers, each asked for once', async () => {
  nock(ORIGIN).get('/ill').once().reply(503, '{"resourceType":"OperationOutcome"}')
  assert.equal((await get('/ill')).status, 503)
})

test('what we send is what we said', async () => {
  nock(ORIGIN, { reqheaders: { accept: 'application/fhir+json', 'accept-encoding': 'identity' } })
    .get('/headers')
    .reply(200, 'yes')
  assert.equal((await get('/headers')).body, 'yes')
})

for (const [code, reason] of [
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['EAI_AGAIN', 'dns'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
] as const)
  test(`${code} of the network is called ${reason}`, async () => {
    nock(ORIGIN)
      .get('/broken')
      .replyWithError(Object.assign(new Error(`read ${code}`), { code, syscall: 'read' }))
    await assert.rejects(get('/broken'), failure(reason))
  })

test('an error that is not of the network stays what it is', async () => {
  nock(ORIGIN).get('/bug').replyWithError(new TypeError('our own mistake'))
  await assert.rejects(get('/bug'), /^TypeError: our own mistake$/)
})

test('an answer that comes too late is a time-out', async () => {
  nock(ORIGIN).get('/slow').delay(60_000).reply(200, 'late')
  await assert.rejects(get('/slow', 1), failure('timeout'))
})

test('a redirect to another host is not followed, one within the host is returned', async () => {
  const elsewhere = nock('http://elsewhere.example').get('/').reply(200)
  nock(ORIGIN).get('/away').reply(302, '', { Location: 'http://elsewhere.example/' })
  nock(ORIGIN).get('/merged').reply(303, '', { Location: '/v1/persons/B' })
  await assert.rejects(get('/away'), failure('redirected'))
  assert.equal((await get('/merged')).headers.location, '/v1/persons/B')
  assert.ok(!elsewhere.isDone())
  nock.cleanAll()
})
