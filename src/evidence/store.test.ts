import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { type Exchange, MEDIA } from '../domain/exchange.ts'
import { nhsCheckDigit } from '../domain/people.ts'
import { redaction } from './redaction.ts'
import { fileEvidence, unwrittenEvidence } from './store.ts'
import { verifyEvidence } from './verify.ts'

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
const files = () => readdirSync(join(run, 'evidence')).sort()

test('an exchange becomes a file named by its content, and a reference to it', async () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const ref = store.keep(SEEN, 3)
  await store.flush()
  assert.deepEqual(files(), [`${ref.digest}.json`])
  const { digest, ...rest } = ref
  assert.match(digest, /^[0-9a-f]{64}$/)
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
  const file = JSON.parse(readFileSync(join(run, 'evidence', `${digest}.json`), 'utf8'))
  assert.deepEqual(file, { ...SEEN, response: { ...SEEN.response, headers: { 'x-api-key': '[redacted]' } } })
})

test('the order of keys changes nothing, and the same exchange is one file', async () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const turned = Object.fromEntries(Object.entries(SEEN).reverse()) as unknown as Exchange
  assert.equal(store.keep(SEEN, 1).digest, store.keep(turned, 2).digest)
  await store.flush()
  assert.equal(files().length, 1)
})

test('an exchange without an answer says why', () => {
  const failure = { reason: 'reset', message: 'closed' } as const
  const ref = unwrittenEvidence(safe()).keep({ ...UNANSWERED, failure }, 1)
  assert.deepEqual([ref.failure, ref.status], ['reset', undefined])
})

test('many exchanges are all on disk after the flush', async () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const refs = Array.from({ length: 200 }, (_value, at) => store.keep({ ...SEEN, durationMs: at }, at))
  await store.flush()
  assert.equal(files().length, new Set(refs.map(({ digest }) => digest)).size)
})

test('an error of a write is not lost', async () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  rmSync(join(run, 'evidence'), { recursive: true })
  store.keep(SEEN, 1)
  await assert.rejects(store.flush(), /ENOENT/)
  assert.throws(() => store.keep({ ...SEEN, durationMs: 1 }, 2), /ENOENT/)
})

test('possible live data: nothing of it and nothing after it is written', async () => {
  const nine = '400000000'
  const number = nine + nhsCheckDigit(nine)
  const store = fileEvidence(join(run, 'evidence'), safe())
  const live = { ...SEEN, response: { status: 200, headers: {}, body: `{"value":"${number}"}` } }
  assert.throws(() => store.keep(live, 1), /range in real use/)
  assert.throws(() => store.keep(SEEN, 2), /range in real use/)
  await store.flush()
  assert.deepEqual(files(), [])
})

test('verification names what was changed, removed or added', async () => {
  const store = fileEvidence(join(run, 'evidence'), safe())
  const refs = [1, 2, 3, 4].map((number) => store.keep({ ...SEEN, durationMs: number }, number))
  await store.flush()
  const [first, second, third, polled] = refs.map(({ digest }) => `evidence/${digest}.json`)
  const attachment = (mediaType: string, body: unknown, base64 = false) =>
    JSON.stringify({
      attachment: {
        mediaType,
        body: base64 ? Buffer.from(JSON.stringify(body)).toString('base64') : JSON.stringify(body),
        contentEncoding: base64 ? 'BASE64' : 'IDENTITY',
      },
    })
  const lines = [
    JSON.stringify({ meta: {} }),
    ...refs.slice(0, 3).map((ref, at) => attachment(MEDIA.exchange, ref, at === 1)),
    attachment(MEDIA.end, { unattributed: [refs[3]] }),
    '{"cut',
  ]
  writeFileSync(join(run, 'target.ndjson'), lines.join('\n'))
  assert.deepEqual(await verifyEvidence(run), { intact: 4, changed: [], missing: [], unlisted: [] })

  const path = join(run, first ?? '')
  writeFileSync(path, readFileSync(path, 'utf8').replace('200', '201'))
  rmSync(join(run, second ?? ''))
  writeFileSync(join(run, 'evidence', 'extra.json'), '{}')
  assert.deepEqual(await verifyEvidence(run), {
    intact: 2,
    changed: [first],
    missing: [second],
    unlisted: ['evidence/extra.json'],
  })
  assert.ok(third && polled)
})
