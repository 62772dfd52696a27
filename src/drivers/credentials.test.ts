import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, describe, test } from 'node:test'
import { systemClock } from '../domain/clock.ts'
import { TransportFailure } from '../domain/exchange.ts'
import { ConfigurationProblem } from '../domain/outcomes.ts'
import { certificateFor } from '../domain/x509.ts'
import { type Credentials, withCredentials } from './credentials.ts'
import { httpTransport } from './http.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** What the server was asked for tokens with, and with what it was then asked for records. */
let forms: URLSearchParams[] = []
let seen: Readonly<Record<string, unknown>>[] = []
let giveToken: (form: URLSearchParams) => { status?: number; body: unknown }
let accepts: (authorization: string) => number
let elapsedMs = 0
const secrets: string[] = []
const clock = { ...systemClock, elapsedMs: () => elapsedMs }

beforeEach(() => {
  forms = []
  seen = []
  elapsedMs = 0
  secrets.length = 0
  giveToken = () => ({
    body: { access_token: `token-number-${forms.length}`, expires_in: '599', token_type: 'Bearer' },
  })
  accepts = () => 200
})

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    if (request.url === '/token') {
      forms.push(new URLSearchParams(body))
      const { status = 200, body: given } = giveToken(new URLSearchParams(body))
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(typeof given === 'string' ? given : JSON.stringify(given))
      return
    }
    const { authorization = '', 'x-acting-user': actingUser } = request.headers
    seen.push({ authorization, ...(actingUser ? { actingUser } : {}), ...(body ? { body } : {}) })
    response.writeHead(accepts(authorization))
    response.end('{}')
  })
})
const origin = await listening(server)
after(() => server.close())

async function listening(started: Server): Promise<string> {
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(started.address() as AddressInfo).port}`
}

const http = httpTransport({ clock: systemClock, allowed: ['127.0.0.1'] })
after(() => http.close())
const signing = { key, kid: 'key-1' }
const base = { tokenUrl: `http://${origin}/token`, clientId: 'client-of-acme' }

function asking(credentials: Omit<Credentials, 'users'> & { users?: Credentials['users'] }) {
  const send = withCredentials(
    http.send,
    { users: {}, ...credentials },
    { clock, onSecret: (one) => secrets.push(one) },
  )
  return (who = 'preflight', body?: string) =>
    send(
      {
        method: body ? 'POST' : 'GET',
        url: `http://${origin}/fhir/Patient`,
        headers: { authorization: `Credential ${who}` },
        ...(body ? { body } : {}),
      },
      { signal: new AbortController().signal, timeoutMs: 2_000 },
    )
}

describe('a client with a secret', () => {
  test('asks for a token once, shows it, and says it to whoever keeps secrets', async () => {
    const ask = asking({ client: { ...base, secret: 'secret-of-acme', scope: 'prison' } })
    await ask()
    await ask('nurse')
    assert.deepEqual(Object.fromEntries(forms[0] ?? []), {
      grant_type: 'client_credentials',
      scope: 'prison',
      client_id: 'client-of-acme',
      client_secret: 'secret-of-acme',
    })
    assert.equal(forms.length, 1)
    assert.deepEqual(seen, Array(2).fill({ authorization: 'Bearer token-number-1' }))
    assert.deepEqual(secrets, ['token-number-1'])
  })

  test('asks once for all who come at the same time, also when a token has ended', async () => {
    const ask = asking({ client: { ...base, secret: 'secret-of-acme' } })
    await Promise.all([ask(), ask(), ask()])
    elapsedMs += 600_000
    await Promise.all([ask(), ask(), ask()])
    assert.equal(forms.length, 2)
  })

  test('replaces a token before it ends', async () => {
    const ask = asking({ client: { ...base, secret: 'secret-of-acme' } })
    await ask()
    elapsedMs += 568_000
    await ask()
    assert.equal(forms.length, 1)
    elapsedMs += 2_000
    await ask()
    assert.equal(forms.length, 2)
    assert.equal(seen.at(-1)?.authorization, 'Bearer token-number-2')
  })

  test('replaces a token that was ended early, and sends what was refused once more', async () => {
    const ask = asking({ client: { ...base, secret: 'secret-of-acme' } })
    await ask()
    accepts = (authorization) => (authorization.endsWith('1') ? 401 : 201)
    const { status } = await ask('nurse', '{"a":1}')
    assert.equal(status, 201)
    assert.deepEqual(seen.slice(1), [
      { authorization: 'Bearer token-number-1', body: '{"a":1}' },
      { authorization: 'Bearer token-number-2', body: '{"a":1}' },
    ])
  })

  test('takes the second refusal for the answer', async () => {
    accepts = () => 401
    const { status } = await asking({ client: { ...base, secret: 'secret-of-acme' } })()
    assert.equal(status, 401)
    assert.deepEqual([forms.length, seen.length], [2, 2])
  })

  test('is not asked again because of a refusal that is about rights', async () => {
    accepts = () => 403
    assert.equal((await asking({ client: { ...base, secret: 'secret-of-acme' } })()).status, 403)
    assert.deepEqual([forms.length, seen.length], [1, 1])
  })
})

describe('a client that signs', () => {
  test('sends an assertion as the NHS asks for it, and a new one each time', async () => {
    const ask = asking({ client: { ...base, signing } })
    await ask()
    elapsedMs += 600_000
    await ask()
    const claims = forms.map((form) => {
      assert.equal(form.get('client_assertion_type'), 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
      assert.equal(form.get('client_secret'), null)
      const [head = '', body = '', signature = ''] = form.get('client_assertion')?.split('.') ?? []
      assert.ok(
        verify(
          'RSA-SHA512',
          Buffer.from(`${head}.${body}`),
          createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
          Buffer.from(signature, 'base64url'),
        ),
      )
      assert.deepEqual(JSON.parse(Buffer.from(head, 'base64url').toString()), {
        alg: 'RS512',
        typ: 'JWT',
        kid: 'key-1',
      })
      return JSON.parse(Buffer.from(body, 'base64url').toString())
    })
    assert.notEqual(claims[0].jti, claims[1].jti)
    const { iss, sub, aud, exp } = claims[0]
    assert.deepEqual([iss, sub, aud], ['client-of-acme', 'client-of-acme', base.tokenUrl])
    const ahead = exp - systemClock.now().getTime() / 1000
    assert.ok(ahead > 0 && ahead <= 300, `${ahead} s`)
  })

  test('names another audience where the file says so', async () => {
    await asking({ client: { ...base, signing: { ...signing, audience: 'https://idp.example' } } })()
    const body = forms[0]?.get('client_assertion')?.split('.')[1] ?? ''
    assert.equal(JSON.parse(Buffer.from(body, 'base64url').toString()).aud, 'https://idp.example')
  })
})

describe('the acting user', () => {
  const users = { nurse: 'id-token-of-the-nurse', doctor: 'id-token-of-the-doctor' }

  test('is told by a token of their own, given for what says who they are', async () => {
    const ask = asking({ client: { ...base, signing }, actingUser: { by: 'token' }, users })
    await ask('nurse')
    await ask('doctor')
    await ask('nurse')
    assert.deepEqual(
      forms.map((form) => [form.get('grant_type'), form.get('subject_token')]),
      Object.values(users).map((user) => ['urn:ietf:params:oauth:grant-type:token-exchange', user]),
    )
    assert.deepEqual(
      seen.map(({ authorization }) => authorization),
      ['Bearer token-number-1', 'Bearer token-number-2', 'Bearer token-number-1'],
    )
  })

  test('is told by a header beside the token of the client', async () => {
    const actingUser = { by: 'header', name: 'X-Acting-User' } as const
    const ask = asking({ client: { ...base, signing }, actingUser, users })
    await ask('nurse')
    await ask()
    assert.deepEqual(seen, [
      { authorization: 'Bearer token-number-1', actingUser: users.nurse },
      { authorization: 'Bearer token-number-1' },
    ])
  })

  test('is told by a header beside a fixed token, or beside none', async () => {
    const actingUser = { by: 'header', name: 'X-Acting-User' } as const
    await asking({ token: 'fixed-token', actingUser, users })('doctor')
    await asking({ actingUser, users })('doctor')
    assert.deepEqual(seen, [
      { authorization: 'Bearer fixed-token', actingUser: users.doctor },
      { authorization: '', actingUser: users.doctor },
    ])
  })
})

test('credentials that are no name of one go out as they are', async () => {
  const send = withCredentials(
    http.send,
    { users: {}, client: { ...base, signing } },
    { clock, onSecret: () => undefined },
  )
  const request = { method: 'GET', url: `http://${origin}/fhir`, headers: { authorization: 'Bearer nobody' } }
  await send(request, { signal: new AbortController().signal, timeoutMs: 2_000 })
  assert.deepEqual([forms.length, seen], [0, [{ authorization: 'Bearer nobody' }]])
})

describe('a token that is not given', () => {
  const REFUSED: readonly (readonly [status: number, error: string, why: string])[] = [
    [400, 'invalid_request', "Missing 'kid' header in client_assertion JWT"],
    [401, 'invalid_request', "Invalid 'kid' header in client_assertion JWT - no matching public key"],
    [
      400,
      'invalid_request',
      "Invalid 'alg' header in client_assertion JWT - unsupported JWT algorithm - must be 'RS512'",
    ],
    [400, 'invalid_request', "Invalid 'typ' header in client_assertion JWT - must be 'JWT'"],
    [400, 'invalid_request', "Invalid 'exp' claim in client_assertion JWT - JWT has expired"],
    [400, 'invalid_request', 'Missing or non-matching iss/sub claims in client_assertion JWT'],
    [400, 'invalid_request', 'Non-unique jti claim in client_assertion JWT'],
    [403, 'public_key error', 'The JWKS endpoint could not be reached'],
    [401, 'invalid_client', 'unknown client'],
  ]
  for (const [status, error, why] of REFUSED)
    test(`is a matter of configuration: ${why}`, async () => {
      giveToken = () => ({ status, body: { error, error_description: why } })
      const ask = asking({ client: { ...base, signing } })
      await assert.rejects(ask(), (thrown: unknown) => {
        assert.ok(thrown instanceof ConfigurationProblem)
        assert.ok(thrown.message.includes(`found: ${status}, ${error}: ${why}.`), thrown.message)
        assert.match(
          thrown.message,
          /\nSeen: .+\nNext: .+\nRung: authentication\. To be mended in: your configuration\.$/,
        )
        assert.ok(!thrown.message.includes(forms[0]?.get('client_assertion') ?? 'nothing'))
        return true
      })
      assert.deepEqual(
        [forms.length, seen.length],
        [1, 0],
        'nothing is sent without a token, and nothing is tried again',
      )
    })

  const UNUSABLE: readonly (readonly [what: string, status: number, body: unknown, words: RegExp])[] = [
    ['an error of the server', 500, 'Oops', /no token \(status 500\)/],
    ['a page', 200, '<!doctype html>', /no token \(status 200\)/],
    ['an answer without a token', 200, { expires_in: 599 }, /no token/],
    ['a token that no header can carry', 200, { access_token: 'line\nbreak-in-it' }, /no token/],
    ['a token of another type', 200, { access_token: 'token-number-1', token_type: 'mac' }, /of the type mac/],
  ]
  for (const [what, status, body, words] of UNUSABLE)
    test(`is no answer where there is ${what}`, async () => {
      giveToken = () => ({ status, body })
      await assert.rejects(asking({ client: { ...base, signing } })(), (thrown: unknown) => {
        assert.ok(thrown instanceof TransportFailure)
        assert.match(thrown.message, words)
        return true
      })
      assert.equal(seen.length, 0)
    })

  test('is no answer where nobody listens', async () => {
    const client = { ...base, signing, tokenUrl: 'http://127.0.0.1:1/token' }
    await assert.rejects(asking({ client })(), { name: 'TransportFailure', reason: 'refused' })
  })

  test('is asked for again by whoever comes later', async () => {
    giveToken = () => ({ status: forms.length === 1 ? 503 : 200, body: { access_token: 'token-at-last' } })
    const ask = asking({ client: { ...base, signing } })
    await assert.rejects(ask())
    await ask()
    assert.equal(seen[0]?.authorization, 'Bearer token-at-last')
  })
})

describe('mutual TLS', () => {
  const ours = certificateFor({ commonName: 'Authority' })
  const issuer = { commonName: 'Authority', key: ours.key }
  const its = certificateFor({ commonName: '127.0.0.1' })
  const tlsServer = createTlsServer(
    { ...its, ca: ours.cert, requestCert: true, rejectUnauthorized: true },
    (_request, response) => response.end('{}'),
  )
  const reach = async (client: { cert?: string; key?: string }) => {
    const at = `https://${tlsServer.listening ? `127.0.0.1:${(tlsServer.address() as AddressInfo).port}` : await listening(tlsServer)}`
    const { send, close } = httpTransport({ clock, allowed: ['127.0.0.1'], tls: { [at]: { ca: its.cert, ...client } } })
    const request = { method: 'GET', url: `${at}/fhir`, headers: {} }
    return send(request, { signal: new AbortController().signal, timeoutMs: 2_000 }).finally(close)
  }
  after(() => {
    tlsServer.close()
    tlsServer.closeAllConnections()
  })

  test('lets in who shows a certificate of the authority', async () => {
    assert.equal((await reach(certificateFor({ commonName: 'Harness', issuer }))).status, 200)
  })
  test('refuses who shows none', async () => {
    await assert.rejects(reach({}), { name: 'TransportFailure' })
  })
  test('refuses who shows one of somebody else', async () => {
    await assert.rejects(reach(certificateFor({ commonName: 'Harness' })), { name: 'TransportFailure' })
  })
})
