import assert from 'node:assert/strict'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after, describe, test } from 'node:test'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { type Clock, systemClock } from '../domain/clock.ts'
import { TransportFailure, type TransportReason } from '../domain/exchange.ts'
import { certificateFor, revocationList } from '../domain/x509.ts'
import { type HttpSettings, httpTransport } from './http.ts'

const endings: (() => void)[] = []
after(() => {
  for (const end of endings) end()
})

/** A server that says exactly these bytes to whatever comes in. */
function wire(speak: (socket: Socket, requests: number) => void): Promise<string> {
  let requests = 0
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', () => speak(socket, ++requests))
  })
  return listening(server, 'http')
}

function web(listener: RequestListener): Promise<string> {
  return listening(createHttpServer(listener), 'http')
}

function listening(server: ReturnType<typeof createServer>, scheme: string): Promise<string> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => open.add(socket))
  endings.push(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  )
}

function transport(settings: Partial<HttpSettings> = {}) {
  const http = httpTransport({ clock: systemClock, allowed: ['127.0.0.1', 'localhost'], ...settings })
  endings.push(http.close)
  return (url: string, method = 'GET', body?: string) =>
    http.send(
      { method, url, headers: {}, ...(body === undefined ? {} : { body }) },
      { signal: new AbortController().signal, timeoutMs: 20_000 },
    )
}

async function fails(sending: Promise<unknown>, reason: TransportReason, message: RegExp): Promise<void> {
  await assert.rejects(sending, (error) => {
    assert.ok(error instanceof TransportFailure, String(error))
    assert.deepEqual({ reason: error.reason }, { reason }, error.message)
    assert.match(error.message, message)
    return true
  })
}

/** A clock on which nothing takes time until the test says that it has. */
function stoppedClock(): { clock: Clock; pass: () => void } {
  const passing = Promise.withResolvers<void>()
  const sleep = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      passing.promise.then(resolve)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
  return { clock: { ...systemClock, sleep }, pass: passing.resolve }
}

describe('What is sent and what comes back', () => {
  test('method, path, headers and body arrive, and compression is not asked for', async () => {
    const base = await web(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      response.setHeader('Set-Cookie', ['a=1', 'b=2'])
      response.end(JSON.stringify([request.method, request.url, request.headers['accept-encoding'], body]))
    })
    const answer = await transport()(`${base}/a?b=c`, 'POST', 'é')
    assert.deepEqual(JSON.parse(answer.body), ['POST', '/a?b=c', 'identity', 'é'])
    assert.equal(answer.headers['set-cookie'], 'a=1, b=2')
  })

  test('reads share a connection and writes never do', async () => {
    const ports: (number | undefined)[] = []
    const base = await web((request, response) => {
      ports.push(request.socket.remotePort)
      response.end()
    })
    const send = transport()
    for (const method of ['GET', 'GET', 'POST', 'POST']) await send(base, method)
    assert.equal(ports[0], ports[1])
    assert.equal(new Set(ports).size, 3)
  })

  test('writes to a steady server share a connection, and one that it closes all the same is not asked again', async () => {
    let asked = 0
    const base = await wire((socket, requests) => {
      asked = requests
      if (requests === 3) socket.resetAndDestroy()
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    })
    const send = transport({ steady: [base] })
    for (const _ of [1, 2]) assert.equal((await send(base, 'POST', '{}')).body, 'ok')
    await fails(send(base, 'POST', '{}'), 'reset', /POST/)
    assert.equal(asked, 3)
  })

  test('a body that was compressed all the same is unfolded', async () => {
    const base = await web((_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('{"a":1}')))
    assert.equal((await transport()(base)).body, '{"a":1}')
  })

  test('a redirect within the host is an answer', async () => {
    const base = await web((_, response) => response.writeHead(303, { location: '/v1/persons/B2' }).end())
    const answer = await transport()(`${base}/v1/persons/A1`)
    assert.deepEqual([answer.status, answer.headers.location], [303, '/v1/persons/B2'])
  })

  test('a read that meets the end of an idle connection is asked again on a new one', async () => {
    const base = await wire((socket, requests) => {
      if (requests === 2) socket.resetAndDestroy()
      else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    })
    const send = transport()
    await send(base)
    assert.equal((await send(base)).body, 'ok')
  })
})

describe('What never leaves this machine', () => {
  test('a host outside the list', async () => {
    await fails(transport()('http://elsewhere.example/x'), 'not-allowed', /elsewhere\.example is not among the hosts/)
  })

  test('another port of a host that is allowed on one port', async () => {
    const send = transport({ allowed: ['127.0.0.1:1'] })
    await fails(send('http://127.0.0.1:2/'), 'not-allowed', /127\.0\.0\.1:2 is not among the hosts/)
  })

  test('anything that is not http, and passwords in addresses', async () => {
    await fails(transport()('file:///etc/passwd'), 'not-allowed', /not an http or https address/)
    await fails(transport()('http://me:secret@localhost/'), 'not-allowed', /name or password in the URL/)
  })

  for (const target of [
    'http://169.254.169.254/',
    'http://[fd00:ec2::254]/',
    'http://0.0.0.0/',
    'http://[::ffff:a9fe:a9fe]/',
  ])
    test(`the metadata address ${target}, even when it is listed`, async () => {
      const send = transport({ allowed: [new URL(target).hostname] })
      await fails(send(target), 'not-allowed', /link-local, metadata or group address/)
    })

  test('a name that points to a metadata address', async () => {
    const resolve = async () => [{ address: '169.254.169.254', family: 4 }]
    const send = transport({ allowed: ['candidate.example'], resolve })
    await fails(send('http://candidate.example/'), 'not-allowed', /candidate\.example is at 169\.254\.169\.254/)
  })

  test('a name that points elsewhere after it was first asked for', async () => {
    const base = await web((_, response) => response.end('mine'))
    const answers = ['127.0.0.1', '192.0.2.1']
    let asked = 0
    const resolve = async () => [{ address: answers[asked++] ?? '', family: 4 }]
    const send = transport({ allowed: ['candidate.example'], resolve })
    const url = base.replace('127.0.0.1', 'candidate.example')
    assert.deepEqual([(await send(url, 'POST')).body, (await send(url, 'POST')).body], ['mine', 'mine'])
    assert.equal(asked, 1)
  })

  for (const location of ['http://169.254.169.254/latest', '//elsewhere.example/x', 'http://127.0.0.1:1/'])
    test(`a redirect to ${location}`, async () => {
      const base = await web((_, response) => response.writeHead(302, { location }).end())
      await fails(transport()(base), 'redirected', /answered 302 and pointed to http:\/\/.*not followed/)
    })
})

describe('Why no complete answer came', () => {
  test('a name without an address', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' })
    }
    const send = transport({ allowed: ['nowhere.invalid'], resolve })
    await fails(send('http://nowhere.invalid/'), 'dns', /GET http:\/\/nowhere\.invalid\/ .*the name has no address/)
  })

  test('a closed port', async () => {
    const base = await wire(() => undefined)
    endings.pop()?.()
    await fails(transport()(base), 'refused', /nobody accepts connections there \(ECONNREFUSED\)/)
  })

  test('a connection that is closed without a word', async () => {
    const base = await wire((socket) => socket.resetAndDestroy())
    await fails(transport()(base), 'reset', /got no answer/)
    const polite = await wire((socket) => socket.end())
    await fails(transport()(polite, 'POST', '{}'), 'reset', /got no answer/)
  })

  test('silence', async () => {
    const { clock, pass } = stoppedClock()
    const base = await wire(pass)
    await fails(transport({ clock })(base), 'timeout', /no complete answer within 20 s/)
  })

  test('a body without end', async () => {
    const { clock, pass } = stoppedClock()
    const base = await wire((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n', pass)
    })
    await fails(transport({ clock })(base), 'timeout', /no complete answer/)
  })

  test('headers without end, one byte at a time', async () => {
    const { clock, pass } = stoppedClock()
    const base = await wire((socket) => socket.write('HTTP/1.1 200 OK\r\nX-Slow: ', pass))
    await fails(transport({ clock })(base), 'timeout', /no complete answer/)
  })

  test('fewer bytes than promised', async () => {
    const base = await wire((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":'))
    await fails(transport()(base), 'truncated', /only in part: 5 bytes came/)
  })

  test('a chunked body that stops', async () => {
    const base = await wire((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'),
    )
    await fails(transport()(base), 'truncated', /only in part/)
  })

  test('more bytes than promised', async () => {
    const base = await wire((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{"more":1}'))
    await fails(transport()(base), 'malformed', /something that is not HTTP/)
  })

  test('something that is not HTTP', async () => {
    const base = await wire((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    await fails(transport()(base), 'malformed', /something that is not HTTP/)
  })

  test('a change of protocol', async () => {
    const base = await wire((socket) =>
      socket.write('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    )
    await fails(transport()(base), 'malformed', /changing to another protocol/)
  })

  test('a body over the limit, declared or not', async () => {
    const send = transport({ bodyLimit: 1024 * 1024 })
    const declared = await wire((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n'))
    await fails(send(declared), 'too-large', /more than 1 MiB/)
    const endless = await web((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    })
    await fails(send(endless), 'too-large', /more than 1 MiB/)
  })

  test('headers over the limit', async () => {
    const base = await wire((socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(70_000)}\r\n\r\n`))
    await fails(transport()(base), 'too-large', /headers larger than/)
  })

  test('a small body that unfolds beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024))
    const base = await web((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    await fails(transport()(base), 'too-large', /more than 10 MiB/)
  })

  test('a body in an unknown encoding, or not in the one it names', async () => {
    const odd = await web((_, response) => response.setHeader('content-encoding', 'gzip, gzip').end('x'))
    await fails(transport()(odd), 'malformed', /encoding "gzip, gzip", which was not asked for/)
    const lying = await web((_, response) => response.setHeader('content-encoding', 'gzip').end('{}'))
    await fails(transport()(lying), 'malformed', /not valid gzip/)
  })

  test('the caller gave up: its own reason comes back', async () => {
    const controller = new AbortController()
    const base = await wire(() => controller.abort(new Error('The example is over.')))
    const http = httpTransport({ clock: systemClock, allowed: ['127.0.0.1'] })
    const sending = http.send(
      { method: 'GET', url: base, headers: {} },
      { signal: controller.signal, timeoutMs: 20_000 },
    )
    await assert.rejects(sending, /^Error: The example is over\.$/)
  })
})

describe('Secure connections', () => {
  const authority = certificateFor({ commonName: 'Test authority', names: [] })
  const issuer = { commonName: 'Test authority', key: authority.key }
  const mine = certificateFor({ commonName: 'localhost', names: ['127.0.0.1'], issuer })

  function secure(options: TlsOptions): Promise<string> {
    const server = createTlsServer(options, (socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
    })
    server.on('tlsClientError', () => undefined)
    return listening(server, 'https')
  }

  test('an authority named for the origin is trusted', async () => {
    const base = await secure(mine)
    assert.equal((await transport({ tls: { [base]: { ca: authority.cert } } })(base)).body, 'ok')
  })

  test('an unknown authority is refused', async () => {
    await fails(transport()(await secure(mine)), 'tls', /cannot be traced to a known authority/)
  })

  test('a certificate signed by itself is refused', async () => {
    const own = certificateFor({ commonName: 'localhost', names: ['127.0.0.1'] })
    await fails(transport()(await secure(own)), 'tls', /signed by itself/)
  })

  test('a certificate for another name is refused', async () => {
    const base = await secure(certificateFor({ commonName: 'other.example', issuer }))
    await fails(transport({ tls: { [base]: { ca: authority.cert } } })(base), 'tls', /for another name/)
  })

  test('an expired certificate is refused', async () => {
    const base = await secure(certificateFor({ commonName: 'x', names: ['127.0.0.1'], until: '210101000000Z', issuer }))
    await fails(transport({ tls: { [base]: { ca: authority.cert } } })(base), 'tls', /has expired/)
  })

  test('a revoked certificate is refused where the list of its authority is given, and another is not', async () => {
    const base = await secure(certificateFor({ commonName: 'x', names: ['127.0.0.1'], serial: 7, issuer }))
    const listing = (...serials: number[]) =>
      transport({ tls: { [base]: { ca: authority.cert, crl: revocationList(issuer, serials) } } })(base)
    await fails(listing(7), 'tls', /has been revoked/)
    assert.equal((await listing(6, 8)).body, 'ok')
  })

  test('a client certificate is presented where one is asked for', async () => {
    const base = await secure({ ...mine, ca: authority.cert, requestCert: true, rejectUnauthorized: true })
    const client = certificateFor({ commonName: 'harness', issuer })
    assert.equal((await transport({ tls: { [base]: { ca: authority.cert, ...client } } })(base)).body, 'ok')
    await fails(transport({ tls: { [base]: { ca: authority.cert } } })(base), 'tls', /asks for a client certificate/)
  })

  test('plain HTTP where TLS was expected', async () => {
    const base = await wire((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    await fails(transport()(base.replace('http', 'https')), 'tls', /does not speak TLS/)
  })

  test('a connection that is lost during the handshake', async () => {
    const base = await wire((socket) => socket.end())
    await fails(transport()(base.replace('http', 'https')), 'tls', /no secure connection/)
  })
})
