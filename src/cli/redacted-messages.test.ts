import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Attachment, AttachmentContentEncoding } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { redaction } from '../evidence/redaction.ts'
import { redactError, redactedMessage } from './redacted-messages.ts'

const SECRET = 'token-of-the-nurse-8d1f'
const cleaning = redaction({ secrets: [SECRET] })

function attached(mediaType: string): Attachment | undefined {
  const body = `Bearer ${SECRET}`
  return redactedMessage(
    { attachment: { body, mediaType, contentEncoding: AttachmentContentEncoding.IDENTITY } },
    cleaning,
  ).attachment
}

test('what a step attaches in words is redacted', () => {
  assert.equal(attached('text/plain')?.body, 'Bearer [redacted]')
  assert.equal(attached('text/x.cucumber.log+plain')?.body, 'Bearer [redacted]')
})

test('references to evidence are left as they are, for evidence was redacted before', () => {
  assert.equal(attached(MEDIA.exchange)?.body, `Bearer ${SECRET}`)
})

test('an error that ends a run is shown without what it repeats', () => {
  const error = redactError(new TypeError(`no header ${SECRET}`), cleaning)
  assert.ok(error instanceof TypeError)
  assert.equal(error.message, 'no header [redacted]')
  assert.ok(!String(error.stack).includes(SECRET))
})
