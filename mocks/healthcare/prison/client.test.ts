import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { getResponse, HttpResponse, http, type RequestHandler } from 'msw'
import { virtualClock } from '../../../src/domain/clock.ts'
import { createBackground } from '../background.ts'
import { createPrisonClient, type PrisonClient, referenceClient } from './client.ts'

const BASE = 'http://prison.test'

/** Asks a prison that consists of these handlers. */
async function ask<T>(handlers: readonly RequestHandler[], question: (prison: PrisonClient) => Promise<T>): Promise<T> {
  const clock = virtualClock(new Date('2026-03-02T09:00:00Z'))
  const fetch = async (request: Request) => {
    const answer = await getResponse([...handlers], request)
    if (!answer) throw new Error('connection refused')
    return answer
  }
  const address = { baseUrl: BASE, apiKey: 'secret', sqsUrl: BASE, queueUrl: BASE }
  const ending = createBackground()
  return clock.run(question(createPrisonClient({ clock, id: () => 'id', fetch }, address, referenceClient, ending)))
}

const person = `${BASE}/v1/persons/A1234AB`
const status = (code: number) => [http.get(person, () => HttpResponse.json({ userMessage: 'told' }, { status: code }))]
const read = (prison: PrisonClient) => prison.get('/v1/persons/A1234AB')

describe('the client of the prison', () => {
  it('sends its key and unwraps the envelope', async () => {
    const handler = http.get(person, ({ request }) =>
      HttpResponse.json({ data: { key: request.headers.get('x-api-key') }, errors: [] }),
    )
    assert.deepEqual(await ask([handler], read), { ok: true, value: { key: 'secret' } })
  })
  for (const [code, reason] of [
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [400, 'rejected'],
    [409, 'conflict'],
    [429, 'failing'],
    [500, 'failing'],
    [503, 'failing'],
  ] as const)
    it(`calls ${code} "${reason}"`, async () => {
      const answer = await ask(status(code), read)
      assert.equal(answer.ok ? 'ok' : answer.failure.reason, reason)
    })
  it('gives up on silence, on a broken connection and on half an answer', async () => {
    const reasons: string[] = []
    for (const handlers of [
      [http.get(person, () => new Promise<never>(() => undefined))],
      [http.get(person, () => HttpResponse.error())],
      [],
      [http.get(person, () => new HttpResponse('{"data":'))],
    ]) {
      const answer = await ask(handlers, read)
      reasons.push(answer.ok ? 'ok' : answer.failure.reason)
    }
    assert.deepEqual(reasons, ['timed-out', 'unreachable', 'unreachable', 'malformed'])
  })
  it('follows a merged person to the surviving number', async () => {
    const merged = http.get(
      person,
      () => new HttpResponse(null, { status: 303, headers: { location: '/v1/persons/B1' } }),
    )
    const survivor = http.get(`${BASE}/v1/persons/B1`, () => HttpResponse.json({ data: { id: 'B1' } }))
    assert.deepEqual(await ask([merged, survivor], read), { ok: true, value: { id: 'B1' } })
  })
  it('does not take its key to another host, nor run in circles', async () => {
    for (const location of ['http://elsewhere.test/v1', person]) {
      const away = http.get(person, () => new HttpResponse(null, { status: 303, headers: { location } }))
      const answer = await ask([away], read)
      assert.equal(answer.ok ? 'ok' : answer.failure.reason, 'malformed')
    }
  })
  it('reads every page of a list', async () => {
    const pages = http.get(person, ({ request }) => {
      const page = Number(new URL(request.url).searchParams.get('page'))
      return HttpResponse.json({ data: [page], pagination: { isLastPage: page === 3 } })
    })
    const answer = await ask([pages], (prison) => prison.getAll('/v1/persons/A1234AB'))
    assert.deepEqual(answer, { ok: true, value: [1, 2, 3] })
  })
  it('gives no half list when a page fails', async () => {
    const pages = http.get(person, ({ request }) =>
      request.url.includes('page=1')
        ? HttpResponse.json({ data: [1], pagination: { isLastPage: false } })
        : HttpResponse.json({}, { status: 500 }),
    )
    const answer = await ask([pages], (prison) => prison.getAll('/v1/persons/A1234AB'))
    assert.equal(answer.ok, false)
  })
  it('asks for the prison number behind a probation number only', async () => {
    const resolve = http.get(`${BASE}/v1/hmpps/id/nomis-number/by-hmpps-id/X123456`, () =>
      HttpResponse.json({ data: { nomisNumber: 'A1234AB' } }),
    )
    assert.deepEqual(await ask([resolve], (prison) => prison.prisonNumber('X123456')), { ok: true, value: 'A1234AB' })
    assert.deepEqual(await ask([], (prison) => prison.prisonNumber('A1234AB')), { ok: true, value: 'A1234AB' })
  })
})
