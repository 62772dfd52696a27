import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Assertion, nhsRig } from '../rig.ts'

const NOW = Math.floor(Date.parse('2026-03-02T09:00:00Z') / 1000)

describe('the token endpoint', () => {
  test('gives a token of ten minutes for an assertion that is signed and named', async () => {
    const { status, body } = await nhsRig().token()
    assert.equal(status, 200)
    assert.equal(body.token_type, 'Bearer')
    assert.equal(body.expires_in, '599')
  })

  const refusals: readonly (readonly [what: string, assertion: Assertion, status: number, says: RegExp])[] = [
    ['no kid', { header: { kid: undefined } }, 400, /^Missing 'kid' header/],
    ['a kid that nobody registered', { header: { kid: 'other' } }, 401, /no matching public key$/],
    ['another algorithm', { header: { alg: 'RS256' } }, 400, /must be 'RS512'$/],
    ['another type', { header: { typ: 'JOSE' } }, 400, /must be 'JWT'$/],
    ['no exp', { claims: { exp: undefined } }, 400, /^Missing 'exp' claim/],
    ['an exp that is no whole number', { claims: { exp: `${NOW + 60}` } }, 400, /must be an integer$/],
    ['an exp that has passed', { claims: { exp: NOW } }, 400, /JWT has expired$/],
    ['an exp too far ahead', { claims: { exp: NOW + 311 } }, 400, /more than 5 minutes in future$/],
    ['a subject other than the issuer', { claims: { sub: 'client-2' } }, 400, /non-matching iss\/sub/],
    ['an issuer that nobody knows', { claims: { iss: 'x', sub: 'x' } }, 401, /^Invalid iss\/sub/],
    ['another audience', { claims: { aud: 'http://nhs.test/token' } }, 401, /'aud' claim/],
    ['no jti', { claims: { jti: undefined } }, 400, /^Missing 'jti' claim/],
    ['a signature of somebody else', { signature: 'AAAA' }, 401, /signature verification failed$/],
  ]
  for (const [what, assertion, expected, says] of refusals)
    test(`refuses ${what}, as OAuth does`, async () => {
      const { status, body } = await nhsRig().token(assertion)
      assert.equal(status, expected)
      assert.equal(body.error, 'invalid_request')
      assert.match(body.error_description, says)
      assert.ok(body.message_id)
    })

  test('takes an exp up to the clock skew that it allows', async () => {
    assert.equal((await nhsRig().token({ claims: { exp: NOW + 310 } })).status, 200)
  })

  test('takes a jti once', async () => {
    const { token } = nhsRig()
    assert.equal((await token({ claims: { jti: 'same' } })).status, 200)
    const { status, body } = await token({ claims: { jti: 'same' } })
    assert.equal(status, 400)
    assert.equal(body.error_description, 'Non-unique jti claim in client_assertion JWT')
  })

  test('refuses everybody while public keys cannot be fetched', async () => {
    const { token, control } = nhsRig()
    await control('tokens/reach-keys', { reachable: false })
    const { status, body } = await token()
    assert.equal(status, 403)
    assert.equal(body.error, 'public_key error')
  })

  test('refuses everybody for a reason until it accepts again, ends their tokens, and counts what is done', async () => {
    const { token, ask, control } = nhsRig()
    const before = await token()
    await control('tokens/refuse-all', { reason: 'exp' })
    const headers = { authorization: `Bearer ${before.body.access_token}` }
    assert.equal((await ask('GET', '/screening/eligibility', headers)).status, 401)
    const { status, body } = await token()
    assert.equal(status, 400)
    assert.equal(body.error_description, "Invalid 'exp' claim in client_assertion JWT - JWT has expired")
    await ask('GET', '/screening/eligibility', {})
    await ask('GET', '/screening/eligibility', { authorization: `Bearer eyJhbGciOiJS.eyJpc3MiOiJj.c2ln` })
    assert.deepEqual((await control('tokens/use')).body, { asked: 1, repeated: 0, withoutToken: 1, withAssertion: 1 })
    await control('tokens/accept-again')
    assert.equal((await token()).status, 200)
  })

  test('counts proofs that were shown before, also where they are refused for it', async () => {
    const { token, control } = nhsRig()
    await token({ claims: { jti: 'same' } })
    await control('tokens/expire-all')
    assert.equal((await token({ claims: { jti: 'same' } })).status, 400)
    assert.equal((await control('tokens/use')).body.repeated, 1)
  })

  test('refuses another grant, and what is no assertion', async () => {
    const { token } = nhsRig()
    assert.equal((await token({}, { grant_type: 'password' })).body.error, 'unsupported_grant_type')
    assert.match((await token({}, { client_assertion: 'x' })).body.error_description, /^Malformed JWT/)
    assert.match((await token({}, { client_assertion_type: 'x' })).body.error_description, /client_assertion_type/)
  })

  test('a token ends', async () => {
    const { clock, token, ask } = nhsRig()
    const { body } = await token()
    const headers = { authorization: `Bearer ${body.access_token}` }
    assert.equal((await ask('GET', '/screening/eligibility', headers)).status, 400)
    await clock.run(clock.sleep(600_000))
    assert.equal((await ask('GET', '/screening/eligibility', headers)).status, 401)
  })
})
