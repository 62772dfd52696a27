import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { TransportFailure, type TransportReason } from '../domain/exchange.ts'
import type { Recorded } from '../drivers/recording.ts'
import { fallIn } from './candidate-answers.ts'
import { stopOf } from './rungs.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const answered = (status: number, headers = {}): Recorded => ({
  exchange: 1,
  response: { status, headers, body: '' },
})
const failed = (reason: TransportReason): Recorded => ({
  exchange: 1,
  failure: new TransportFailure(reason, `It went wrong: ${reason}.`),
})

const asked = async (metadata: Recorded, control: Recorded, nurse: Recorded = control) => {
  const fall = await fallIn(
    'http://hc.example/fhir',
    async (path, role) => (path === 'metadata' ? metadata : role === 'nurse' ? nurse : control),
    () => NOW,
    undefined,
    ['doctor', 'nurse'],
  )
  return fall && stopOf(fall)
}

describe('a run goes on', () => {
  for (const [name, metadata, control] of [
    ['when both are answered', answered(200), answered(200)],
    ['when one of them is, whatever became of the other', failed('timeout'), answered(200)],
    ['when only the metadata is', answered(200), failed('reset')],
    ['when the read is refused as a search, for the examples to show', answered(200), answered(400)],
    ['when the metadata is missing', answered(404), answered(200)],
    ['when the clocks agree', answered(200), answered(200, { date: 'Mon, 02 Mar 2026 09:00:59 GMT' })],
    ['when the date says nothing', answered(200), answered(200, { date: 'noon' })],
  ] as const)
    test(name, async () => assert.equal(await asked(metadata, control), undefined))
})

describe('a run ends as unreachable', () => {
  for (const reason of ['dns', 'refused', 'tls', 'not-allowed', 'redirected', 'reset', 'timeout', 'truncated'] as const)
    test(`when nobody answers: ${reason}`, async () => {
      const stop = await asked(failed(reason), failed(reason))
      assert.match(stop?.unreachable ?? '', /^Expected an answer .*; found: It went wrong.*\nSeen: .*\nNext: \S/)
      assert.equal(stop?.misconfigured, undefined)
    })
  test('when only errors of the server come', async () =>
    assert.match((await asked(answered(503), answered(500)))?.unreachable ?? '', /nothing but errors \(500\)/))
})

describe('a run ends as misconfigured', () => {
  for (const [name, metadata, control, words, nurse] of [
    ['when credentials are refused', answered(200), answered(401), /credential to be accepted.*found: 401/],
    ['when they are not enough', answered(200), answered(403), /found: 403/],
    [
      'when those of a role are refused',
      answered(200),
      answered(200),
      /credential of the nurse .*found: 401/,
      answered(401),
    ],
    ['when there is no FHIR interface', answered(404), answered(404), /Expected a FHIR interface/],
    ['when the clocks differ', answered(200), answered(200, { date: 'Mon, 02 Mar 2026 09:02:00 GMT' }), /120 s ahead/],
  ] as const)
    test(name, async () => {
      const stop = await asked(metadata, control, nurse)
      assert.match(stop?.misconfigured ?? '', words)
      assert.match(stop?.misconfigured ?? '', /\nSeen: .*\nNext: \S/)
    })
})
