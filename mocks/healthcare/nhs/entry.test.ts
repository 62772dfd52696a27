import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { createEntry, type EntryParts } from './entry.ts'
import { referenceNhsClient } from './policies.ts'

let seconds = 0
let proofs = 0
let shown: string[] = []
let answer: { status: number; body: unknown } = { status: 200, body: {} }

const GIVEN = () => ({ status: 200, body: { access_token: `token-${shown.length}`, expires_in: '599' } })
const REFUSED = { status: 401, body: { error: 'invalid_request', error_description: 'no matching public key' } }

beforeEach(() => {
  seconds = 1_000
  proofs = 0
  shown = []
})

function entry(change: Partial<EntryParts['policies']> = {}) {
  return createEntry({
    policies: { ...referenceNhsClient, ...change },
    now: () => seconds,
    proof: () => {
      proofs += 1
      return `proof-${proofs}`
    },
    show: async (proof) => {
      shown.push(proof)
      return answer.body === GIVEN ? GIVEN() : answer
    },
  })
}

describe('the door of the national services', () => {
  test('is opened once for as long as a token lasts', async () => {
    answer = { status: 200, body: GIVEN }
    const { token } = entry()
    assert.deepEqual(await token(), { ok: true, value: 'token-1' })
    seconds += 568
    assert.deepEqual(await token(), { ok: true, value: 'token-1' })
    seconds += 2
    assert.deepEqual(await token(), { ok: true, value: 'token-2' })
    assert.deepEqual(shown, ['proof-1', 'proof-2'])
  })

  test('is opened again when a service no longer takes the token, and not when it was another', async () => {
    answer = { status: 200, body: GIVEN }
    const { token, ended } = entry()
    await token()
    ended('token-0')
    await token()
    assert.equal(shown.length, 1)
    ended('token-1')
    assert.deepEqual(await token(), { ok: true, value: 'token-2' })
  })

  test('is left alone for longer the longer it refuses, and the refusal is told without the proof', async () => {
    answer = REFUSED
    const { token } = entry()
    const refused = await token()
    assert.deepEqual(refused, {
      ok: false,
      failure: {
        reason: 'not-let-in',
        status: 401,
        message: 'The NHS does not let this system in: no matching public key',
      },
    })
    seconds += 0.4
    assert.deepEqual(await token(), refused)
    assert.equal(shown.length, 1)
    seconds += 0.1
    await token()
    assert.equal(shown.length, 2)
    while (seconds < 1_100) {
      seconds += 0.5
      await token()
    }
    const asked = shown.length
    seconds += 0.2
    await token()
    assert.equal(shown.length, asked)
    seconds += 5
    answer = { status: 200, body: GIVEN }
    assert.deepEqual(await token(), { ok: true, value: `token-${asked + 1}` })
    assert.equal(new Set(shown).size, asked + 1)
  })

  test('is tried again soon where a refusal comes long after the last', async () => {
    answer = REFUSED
    const { token } = entry()
    await token()
    seconds += 3_600
    await token()
    assert.equal(shown.length, 2)
    seconds += 0.5
    await token()
    assert.equal(shown.length, 3)
  })

  test('is no refusal where the service fails', async () => {
    answer = { status: 503, body: undefined }
    const answered = await entry().token()
    assert.equal(answered.ok ? '' : answered.failure.reason, 'malformed')
  })
})
