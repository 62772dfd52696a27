import assert from 'node:assert/strict'
import { request } from 'node:https'
import { describe, it } from 'node:test'
import { HttpResponse, http } from 'msw'
import { listen } from '../../mocks/serve.ts'
import { certificateFor } from '../domain/x509.ts'

const server = certificateFor({ commonName: 'localhost', names: ['localhost', '127.0.0.1'] })
const authority = certificateFor({ commonName: 'Authority' })
const client = certificateFor({ commonName: 'acme', issuer: { commonName: 'Authority', key: authority.key } })

function ask(port: number, certificate: { cert?: string; key?: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: '/who', ca: server.cert, agent: false, ...certificate })
    call.on('error', reject)
    call.on('response', async (response) => {
      let text = ''
      for await (const chunk of response) text += String(chunk)
      resolve(text)
    })
    call.end()
  })
}

describe('the socket bridge with TLS', () => {
  it('tells the handler who the client certificate names, and refuses callers without one', async () => {
    const listener = await listen({ tls: { ...server, clientAuthority: authority.cert } })
    listener.attach([
      http.get(`${listener.url}/who`, ({ request: asked }) =>
        HttpResponse.text(asked.headers.get('subject-distinguished-name') ?? 'nobody'),
      ),
    ])
    assert.match(listener.url, /^https:/)
    assert.match(await ask(listener.port, client), /CN=acme/)
    await assert.rejects(ask(listener.port, {}))
    await listener.close()
  })

  it('asks nobody for a certificate unless it was told whom to trust', async () => {
    const listener = await listen({ tls: server })
    listener.attach([http.get(`${listener.url}/who`, () => HttpResponse.text('anybody'))])
    assert.equal(await ask(listener.port, {}), 'anybody')
    await listener.close()
  })
})
