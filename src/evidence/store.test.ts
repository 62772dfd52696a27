import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import type { AttachmentContentEncoding, Envelope } from '@cucumber/messages'
import { type Exchange, MEDIA } from '../domain/exchange.ts'
import { nhsCheckDigit } from '../domain/people.ts'
import { redaction } from './redaction.ts'
import { EXCHANGES, fileEvidence, unwrittenEvidence } from './store.ts'
import { openEvidence } from './verify.ts'

let run = ''
beforeEach(() => {
  run = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterEach(() => rmSync(run, { recursive: true, force: true }))

const SEEN: Exchange = {
  direction: 'outgoing',
  party: 'healthcare',
  request: { method: 'GET', url: 'http://hc.test:8080/fhir/List?subject=Patient/1', headers: {} },
  response: { status: 200, headers: { 'x-api-key': 'k' }, body: '{"resourceType":"Bundle"}' },
  startedAt: '2026-03-02T09:00:00.000Z',
  durationMs: 12.5,
}
const { response: _, ...UNANSWERED } = SEEN
const safe = () => redaction({ secrets: [] })
const file = () => join(run, 'evidence', EXCHANGES)
const lines = () => readFileSync(file(), 'utf8').match(/.*\n/g) ?? []

test('an exchange becomes a line addressed by its content, and a reference to it', () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const ref = store.keep(SEEN, 3)
  store.close()
  const { digest, ...rest } = ref
  const [line = '', ...more] = lines()
  assert.deepEqual([hash('sha256', line), more], [digest, []])
  assert.deepEqual(rest, {
    number: 3,
    direction: 'outgoing',
    party: 'healthcare',
    method: 'GET',
    path: '/fhir/List?subject=Patient/1',
    status: 200,
    startedAt: '2026-03-02T09:00:00.000Z',
    durationMs: 12.5,
  })
  assert.deepEqual(JSON.parse(line), {
    ...SEEN,
    response: { ...SEEN.response, headers: { 'x-api-key': '[redacted]' } },
  })
})

test('the order of keys changes nothing, and the same exchange is one line', () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const turned = Object.fromEntries(Object.entries(SEEN).reverse()) as unknown as Exchange
  assert.equal(store.keep(SEEN, 1).digest, store.keep(turned, 2).digest)
  store.close()
  assert.equal(lines().length, 1)
})

test('an exchange by which something was made says under which path', () => {
  const { keep } = unwrittenEvidence(safe())
  const made = (status: number, location: string, direction: Exchange['direction'] = 'outgoing') =>
    keep({ ...SEEN, direction, response: { status, headers: { location }, body: '' } }, 1).created
  assert.equal(made(201, 'http://hc.test:8080/fhir/Task/1/_history/1'), '/fhir/Task/1/_history/1')
  assert.equal(made(201, 'Task/1'), 'Task/1')
  assert.equal(made(200, '/fhir/Task/1'), undefined)
  assert.equal(made(201, '/fhir/Task/1', 'incoming'), undefined)
})

test('what a transaction or a message made is named as well, and what they changed is not', () => {
  const { keep } = unwrittenEvidence(safe())
  const made = (sent: object, answer: object) =>
    keep(
      {
        ...SEEN,
        direction: 'outgoing',
        request: { method: 'POST', url: 'http://hc.test/fhir', headers: {}, body: JSON.stringify(sent) },
        response: { status: 200, headers: {}, body: JSON.stringify(answer) },
      },
      1,
    ).created
  const responses = [
    { status: '201 Created', location: 'http://hc.test/fhir/Patient/1/_history/1' },
    { status: '200 OK', location: 'Task/9/_history/2' },
    { status: '201', location: 'Task/2' },
  ]
  const answer = {
    resourceType: 'Bundle',
    type: 'transaction-response',
    entry: responses.map((response) => ({ response })),
  }
  assert.equal(made({}, answer), '/fhir/Patient/1/_history/1 Task/2')
  const message = (code: string) => ({ entry: [{ resource: { reason: { coding: [{ code }] } } }] })
  const booked = {
    entry: [
      { resource: { resourceType: 'MessageHeader', eventCoding: { code: 'booking-response' } } },
      { resource: { resourceType: 'Appointment', id: '7' } },
    ],
  }
  assert.equal(made(message('new'), booked), 'Appointment/7')
  assert.equal(made(message('update'), booked), undefined)
  assert.equal(made({}, { type: 'transaction-response', entry: 'none' }), undefined)
})

test('an exchange without an answer says why', () => {
  const failure = { reason: 'reset', message: 'closed' } as const
  const ref = unwrittenEvidence(safe()).keep({ ...UNANSWERED, failure }, 1)
  assert.deepEqual([ref.failure, ref.status], ['reset', undefined])
})

test('many exchanges are all on disk at the end', () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const refs = Array.from({ length: 500 }, (_value, at) => store.keep({ ...SEEN, durationMs: at }, at))
  store.close()
  assert.deepEqual(
    lines().map((line) => hash('sha256', line)),
    refs.map(({ digest }) => digest),
  )
})

test('evidence is never written over', () => {
  fileEvidence(join(run, 'evidence'), safe()).close()
  assert.throws(() => fileEvidence(join(run, 'evidence'), safe()), /EEXIST/)
})

test('an error of a write is not lost', () => {
  const full = fileEvidence(join(run, 'evidence'), safe(), () => {
    throw new Error('no space left')
  })
  const large = { ...SEEN, response: { status: 200, headers: {}, body: 'x'.repeat(70_000) } }
  assert.throws(() => full.keep(large, 1), /no space left/)
  assert.throws(() => full.keep(SEEN, 2), /no space left/)
  assert.throws(() => full.close(), /no space left/)
})

test('possible live data: nothing of it and nothing after it is written', () => {
  const nine = '400000000'
  const number = nine + nhsCheckDigit(nine)
  const store = fileEvidence(join(run, 'evidence'), safe())
  const live = { ...SEEN, response: { status: 200, headers: {}, body: `{"value":"${number}"}` } }
  assert.throws(() => store.keep(live, 1), /range in real use/)
  assert.throws(() => store.keep(SEEN, 2), /range in real use/)
  store.close()
  assert.deepEqual(lines(), [])
})

test('reading names what was changed, removed or added', () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const refs = [1, 2, 3, 4].map((number) => store.keep({ ...SEEN, durationMs: number }, number))
  store.close()
  const digests = refs.map(({ digest }) => digest)
  const attachment = (mediaType: string, body: unknown, base64 = false): Envelope => ({
    attachment: {
      mediaType,
      body: base64 ? Buffer.from(JSON.stringify(body)).toString('base64') : JSON.stringify(body),
      contentEncoding: (base64 ? 'BASE64' : 'IDENTITY') as AttachmentContentEncoding,
    },
  })
  const stream = [
    ...refs.slice(0, 3).map((ref, at) => attachment(MEDIA.exchange, ref, at === 1)),
    attachment(MEDIA.end, { unattributed: [refs[3]] }),
  ]
  const seen = () => {
    const evidence = openEvidence(run, [stream])
    const read = digests.map((digest) => evidence.read(digest)?.line)
    evidence.close()
    return [evidence.intact, evidence.missing, evidence.unlisted, read]
  }
  assert.deepEqual(seen(), [4, [], [], [1, 2, 3, 4]])

  const [first = '', , third = '', fourth = ''] = lines()
  writeFileSync(file(), [first.replace('200', '201'), third, fourth.trimEnd()].join(''))
  writeFileSync(join(run, 'evidence', 'extra.json'), '{}')
  assert.deepEqual(seen(), [
    1,
    [digests[0], digests[1], digests[3]].sort(),
    ['evidence/extra.json', `evidence/${EXCHANGES}:1`, `evidence/${EXCHANGES}:3`],
    [undefined, undefined, 2, undefined],
  ])
})
