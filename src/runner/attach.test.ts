import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { attaching } from './attach.ts'

const { attach } = attaching(() => assert.fail('nothing to attach'))

test('a buffer without a media type is refused', () => {
  assert.throws(() => attach(Buffer.from('a')), /^Error: Buffer attachments must specify a media type$/)
})

test('a stream is refused, because its end could come after the step', () => {
  const refused = /^Error: The runner attaches text and buffers; read the stream first\.$/
  assert.throws(() => attach(Readable.from(['a']), 'text/plain'), refused)
  assert.throws(() => attach(new ReadableStream(), 'text/plain'), refused)
})

test('anything else is refused in the words of stock cucumber', () => {
  assert.throws(
    () => attach({ a: 1 }, 'application/json'),
    /^Error: Invalid attachment data: must be a buffer, readable stream, or string$/,
  )
})
