import assert from 'node:assert/strict'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AttachmentContentEncoding, type Envelope } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { messageWriter, parseMessages, readMessages, writeMessages } from './message-stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-stream-'))
after(() => rmSync(folder, { recursive: true }))

const timestamp = { seconds: 0, nanos: 0 }
const started: Envelope = { testRunStarted: { id: 'run', timestamp } }
const finished: Envelope = { testRunFinished: { success: true, timestamp, testRunStartedId: 'run' } }
const text = (...envelopes: unknown[]) => envelopes.map((envelope) => `${JSON.stringify(envelope)}\n`).join('')

test('what is written is what is read', () => {
  const path = join(folder, 'whole.ndjson')
  const writer = writeMessages(path)
  const many = Array.from(
    { length: 2_000 },
    (_, n): Envelope => ({
      testCaseStarted: { id: `£${n} `.repeat(20), attempt: 0, testCaseId: 'a', timestamp },
    }),
  )
  for (const envelope of [started, ...many, finished]) writer.write(envelope)
  writer.close()
  assert.deepEqual(readMessages(path), { envelopes: [started, ...many, finished], problems: [] })
})

test('a message is one line to every reader, whatever it holds', () => {
  const path = join(folder, 'line-ends.ndjson')
  const writer = writeMessages(path)
  const odd: Envelope = { testCaseStarted: { id: 'a\u2028b\u2029c\r\n', attempt: 0, testCaseId: 'a', timestamp } }
  writer.write(odd)
  writer.close()
  assert.equal(readFileSync(path, 'utf8').split(/\r\n|[\n\r\u2028\u2029]/).length, 2)
  assert.deepEqual(readMessages(path).envelopes, [odd])
})

test('the end says what came before it, so that no line can be another', () => {
  const path = join(folder, 'sealed.ndjson')
  const writer = writeMessages(path)
  const measured: Envelope = { testCaseStarted: { id: 'took 9 s', attempt: 0, testCaseId: 'a', timestamp } }
  const end: Envelope = {
    attachment: { body: '{"strays":[]}', mediaType: MEDIA.end, contentEncoding: AttachmentContentEncoding.IDENTITY },
  }
  for (const envelope of [started, measured, measured, end, finished]) writer.write(envelope)
  writer.close()
  const whole = readFileSync(path, 'utf8')
  assert.deepEqual(parseMessages(whole, 'run').problems, [])
  const lines = whole.split('\n')
  const kinds = (text: string) => parseMessages(text, 'run').problems.map(({ kind }) => kind)
  for (const at of [0, 1, 2]) {
    assert.deepEqual(kinds(lines.toSpliced(at, 1).join('\n')), ['changed'])
    assert.deepEqual(kinds(lines.toSpliced(at, 0, lines[at] ?? '').join('\n')), ['changed'])
  }
  assert.deepEqual(kinds(whole.replace('9 s', '1 s')), ['changed'])
})

test('an example that finished is on the disk at once', () => {
  const path = join(folder, 'live.ndjson')
  const writer = writeMessages(path)
  const over: Envelope = { testCaseFinished: { testCaseStartedId: 'a', timestamp, willBeRetried: false } }
  writer.write(started)
  assert.equal(readFileSync(path, 'utf8'), '')
  writer.write(over)
  assert.equal(readFileSync(path, 'utf8'), text(started, over))
  writer.close()
})

test('a run never writes over another', () => {
  const path = join(folder, 'twice.ndjson')
  writeMessages(path).close()
  assert.throws(() => writeMessages(path), { code: 'EEXIST' })
})

test('a full disk is an error of the message that did not fit', { skip: process.platform !== 'linux' }, () => {
  const writer = messageWriter(openSync('/dev/full', 'w'))
  writer.write(started)
  assert.throws(() => writer.close(), { code: 'ENOSPC' })
})

test('a missing file is a problem, not an empty run', () => {
  const { envelopes, problems } = readMessages(join(folder, 'none.ndjson'))
  assert.deepEqual(envelopes, [])
  assert.deepEqual(
    problems.map(({ kind }) => kind),
    ['missing'],
  )
})

for (const { name, given, kinds, message } of [
  { name: 'an empty file', given: '', kinds: ['unfinished'], message: 'run: no testRunFinished' },
  { name: 'a killed run', given: text(started), kinds: ['unfinished'], message: 'run: no testRunFinished' },
  {
    name: 'a line that is cut off',
    given: `${text(started)}{"testRunFini`,
    kinds: ['truncated', 'unfinished'],
    message: 'run:2: the last line is cut off: {"testRunFini',
  },
  {
    name: 'a last line without its end',
    given: text(started, finished).trimEnd(),
    kinds: ['truncated', 'unfinished'],
    message: 'run:2: the last line is cut off: {"testRunFinished"',
  },
  {
    name: 'something that is not JSON',
    given: `oops\n${text(finished)}`,
    kinds: ['not-json'],
    message: 'run:1: not JSON: oops',
  },
  {
    name: 'JSON of another kind',
    given: text(started, { verdict: 'pass' }, finished),
    kinds: ['unknown-message'],
    message: 'run:2: not a Cucumber message: {"verdict":"pass"}',
  },
  {
    name: 'two messages in one line',
    given: text({ ...started, ...finished }, finished),
    kinds: ['unknown-message'],
    message: 'run:1: not a Cucumber message',
  },
  {
    name: 'a blank line',
    given: `${text(started)}\n${text(finished)}`,
    kinds: ['not-json'],
    message: 'run:2: not JSON: ',
  },
  {
    name: 'a second run in the same file',
    given: text(started, finished, started, finished),
    kinds: ['after-the-end', 'after-the-end'],
    message: 'run:3: a message after testRunFinished',
  },
])
  test(`${name} is told`, () => {
    const { problems } = parseMessages(given, 'run')
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      kinds,
    )
    assert.ok(problems[0]?.message.startsWith(message), problems[0]?.message)
  })
