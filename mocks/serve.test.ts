import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { describe, it } from 'node:test'
import { HttpResponse, http } from 'msw'
import { listen } from './serve.ts'

describe('the socket bridge', () => {
  it('hands a request over whole and brings the answer back whole', async () => {
    const listener = await listen()
    listener.attach([
      http.post(`${listener.url}/echo`, async ({ request: asked }) => {
        const seen = { word: asked.headers.get('x-word'), body: await asked.text() }
        return HttpResponse.json(seen, { status: 201, headers: { location: '/echo/1' } })
      }),
    ])
    const response = await fetch(`${listener.url}/echo`, {
      method: 'POST',
      headers: { 'x-word': 'yes' },
      body: 'hello',
    })
    assert.equal(response.status, 201)
    assert.equal(response.headers.get('location'), '/echo/1')
    assert.deepEqual(await response.json(), { word: 'yes', body: 'hello' })
    await listener.close()
  })

  it('drops the connection where the handler has no answer to give', async () => {
    const listener = await listen()
    listener.attach([http.get(`${listener.url}/gone`, () => HttpResponse.error())])
    await assert.rejects(fetch(`${listener.url}/gone`))
    await listener.close()
  })

  it('answers 503 until there are handlers, and 501 where none fits', async () => {
    const listener = await listen()
    assert.equal((await fetch(listener.url)).status, 503)
    listener.attach([])
    assert.equal((await fetch(listener.url)).status, 501)
    await listener.close()
  })

  it('tells the handler that the caller has gone away', async () => {
    const listener = await listen()
    const gone = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    listener.attach([
      http.get(`${listener.url}/wait`, async ({ request: { signal } }) => {
        arrived.resolve()
        if (!signal.aborted) await once(signal, 'abort')
        gone.resolve()
        return HttpResponse.error()
      }),
    ])
    const call = request(`${listener.url}/wait`).end()
    call.on('error', () => undefined)
    await arrived.promise
    call.destroy()
    await gone.promise
    await listener.close()
  })

  it('never takes the certificate subject from a caller', async () => {
    const listener = await listen()
    listener.attach([
      http.get(`${listener.url}/who`, ({ request: { headers } }) =>
        HttpResponse.json({ subject: headers.get('subject-distinguished-name') }),
      ),
    ])
    const response = await fetch(`${listener.url}/who`, { headers: { 'subject-distinguished-name': 'CN=me' } })
    assert.deepEqual(await response.json(), { subject: null })
    await listener.close()
  })
})
