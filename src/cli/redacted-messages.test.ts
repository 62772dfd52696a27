import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AttachmentContentEncoding, type Envelope, TestStepResultStatus } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { redaction } from '../evidence/redaction.ts'
import { redactedMessage } from './redacted-messages.ts'

const SECRET = 'token-of-the-nurse-8d1f'
const cleaning = redaction({ secrets: [SECRET] })
const said = `No right with Bearer ${SECRET}`

test('what a step threw loses our secrets in every form that is written', () => {
  const duration = { seconds: 0, nanos: 0 }
  const exception = { type: 'NonConformance', message: said, stackTrace: `NonConformance: ${said}` }
  const testStepResult = { status: TestStepResultStatus.FAILED, duration, message: said, exception }
  const timestamp = { seconds: 0, nanos: 0 }
  const envelope = { testStepFinished: { testCaseStartedId: '1', testStepId: '2', testStepResult, timestamp } }
  const written = JSON.stringify(redactedMessage(envelope, cleaning))
  assert.ok(!written.includes(SECRET))
  assert.equal(written.split('No right with').length, 4)
})

test('so do errors that no example owns and what the preflight met', () => {
  const end = { schema: 'interlock-end/1', strays: [said], unreachable: said, misconfigured: said, planned: 7 }
  const envelope: Envelope = {
    attachment: {
      body: JSON.stringify(end),
      mediaType: MEDIA.end,
      contentEncoding: AttachmentContentEncoding.IDENTITY,
    },
  }
  const written = redactedMessage(envelope, cleaning).attachment?.body ?? ''
  assert.ok(!written.includes(SECRET))
  assert.equal(JSON.parse(written).planned, 7)
})

test('everything else stays as it is', () => {
  const envelope: Envelope = { testRunStarted: { timestamp: { seconds: 1, nanos: 2 } } }
  assert.equal(redactedMessage(envelope, cleaning), envelope)
})
