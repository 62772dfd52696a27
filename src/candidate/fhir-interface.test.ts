import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { loadCandidate } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-auth-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const keyOf = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const KEY = keyOf(2048)
writeFileSync(join(folder, 'key.pem'), KEY)
writeFileSync(join(folder, 'short.pem'), keyOf(1024))
writeFileSync(join(folder, 'no-key.pem'), 'no key')
const ENVIRONMENT = {
  ID: 'client-of-acme',
  SECRET: 'secret-of-acme',
  NURSE: 'user-of-the-nurse',
  TOKEN: 'token-of-acme',
}

function load(auth: string) {
  const file = join(folder, 'acme.yaml')
  writeFileSync(
    file,
    `name: Acme\nsupplier: Acme\nversion: "1"\nrole: healthcare\ninterfaces:\n  fhir:\n    base-url: https://acme.example/fhir\n    auth: { ${auth} }\n`,
  )
  return loadCandidate(file, ENVIRONMENT)
}

const CLIENT = 'kind: oauth2, token-url: "https://login.acme.example/token", client-id: { env: ID }'
const SIGNING = `${CLIENT}, signing-key: key.pem, kid: key-1`

describe('a candidate file can say', () => {
  test('that a client with a secret asks for tokens', () => {
    const { fhir, hosts, secrets } = load(`${CLIENT}, client-secret: { env: SECRET }, scope: prison`)
    assert.deepEqual(fhir?.credentials, {
      users: {},
      client: {
        tokenUrl: 'https://login.acme.example/token',
        clientId: 'client-of-acme',
        secret: 'secret-of-acme',
        scope: 'prison',
      },
    })
    assert.equal(fhir?.authorizations.nurse, 'Credential nurse')
    assert.equal(fhir?.preflightAuthorization, 'Credential preflight')
    assert.ok(hosts.includes('login.acme.example:443'))
    assert.ok(secrets.includes('secret-of-acme'))
  })

  test('that a client signs', () => {
    const { fhir } = load(`${SIGNING}, audience: "https://idp.example"`)
    assert.deepEqual(fhir?.credentials?.client?.signing, { key: KEY, kid: 'key-1', audience: 'https://idp.example' })
  })

  test('that each user has a token of their own, given for another', () => {
    const { fhir } = load(`${SIGNING}, acting-user: { by: token }, roles: { nurse: { env: NURSE } }`)
    assert.deepEqual(fhir?.credentials?.actingUser, { by: 'token' })
    assert.deepEqual(fhir?.credentials?.users, { nurse: 'user-of-the-nurse' })
    assert.deepEqual(fhir?.authorizations, { nurse: 'Credential nurse' })
    assert.equal(fhir?.preflightAuthorization, 'Credential nurse')
  })

  for (const [kind, more] of [
    ['bearer', 'preflight: { env: TOKEN }, '],
    ['none', ''],
  ] as const)
    test(`that a header says who acts, with ${kind === 'none' ? 'no token' : 'one token for all'}`, () => {
      const { fhir } = load(
        `kind: ${kind}, ${more}acting-user: { by: header, name: X-Acting-User }, roles: { nurse: { env: NURSE } }`,
      )
      assert.deepEqual(fhir?.credentials, {
        users: { nurse: 'user-of-the-nurse' },
        ...(kind === 'bearer' ? { token: 'token-of-acme' } : {}),
        actingUser: { by: 'header', name: 'X-Acting-User' },
      })
    })
})

describe('a candidate file is refused', () => {
  for (const [what, auth, words] of [
    [
      'without a place to ask',
      'kind: oauth2, client-id: { env: ID }, client-secret: { env: SECRET }',
      /needs "token-url"/,
    ],
    [
      'without a client',
      'kind: oauth2, token-url: "https://a.example", client-secret: { env: SECRET }',
      /needs "client-id"/,
    ],
    ['with neither secret nor key', CLIENT, /exactly one of "client-secret" and "signing-key"/],
    ['with both secret and key', `${SIGNING}, client-secret: { env: SECRET }`, /exactly one of/],
    ['with a key that has no name', `${CLIENT}, signing-key: key.pem`, /"signing-key" and "kid" belong together/],
    ['with a key that is none', `${CLIENT}, signing-key: no-key.pem, kid: a`, /no private key in PEM/],
    ['with a key that is too short', `${CLIENT}, signing-key: short.pem, kid: a`, /no RSA key of at least 2048 bits/],
    [
      'with an audience that nobody signs for',
      `${CLIENT}, client-secret: { env: SECRET }, audience: a`,
      /client that signs/,
    ],
    ['with secrets in plain text', `${SIGNING.replace('https', 'http')}`, /plain text.*https/],
    [
      'with a secret in the file',
      `${CLIENT}, client-secret: secret-of-acme`,
      /a secret stands in the file at "client-secret"/,
    ],
    ['with roles that nobody is told of', `${SIGNING}, roles: { nurse: { env: NURSE } }`, /Add "acting-user"/],
    ['with a token beside those that are asked for', `${SIGNING}, preflight: { env: TOKEN }`, /tokens are asked for/],
    ['with what is for clients alone', 'kind: none, token-url: "https://a.example"', /"token-url" is for a client/],
    [
      'with a header that has another meaning',
      `${SIGNING}, acting-user: { by: header, name: Authorization }, roles: { nurse: { env: NURSE } }`,
      /has another meaning/,
    ],
    [
      'with a header without a name',
      `${SIGNING}, acting-user: { by: header }, roles: { nurse: { env: NURSE } }`,
      /which header/,
    ],
    [
      'with user tokens that nobody gives',
      'kind: none, acting-user: { by: token }, roles: { nurse: { env: NURSE } }',
      /needs "kind: oauth2"/,
    ],
    [
      'with users beside no token',
      'kind: bearer, acting-user: { by: header, name: X-User }, roles: { nurse: { env: NURSE } }',
      /there is no token/,
    ],
    ['with users whom nobody names', `${SIGNING}, acting-user: { by: token }`, /no role has a credential/],
    ['with a misspelt key', `${SIGNING}, acting-usr: { by: token }`, /"acting-usr".*Did you mean "acting-user"/],
    ['with a misspelt kind', 'kind: oauth', /oauth2/],
  ] as const)
    test(what, () => {
      assert.throws(
        () => load(auth),
        (error: unknown) => {
          assert.ok(error instanceof InputProblem, String(error))
          assert.match(error.message, words)
          assert.ok(!error.message.includes('secret-of-acme'))
          return true
        },
      )
    })
})
