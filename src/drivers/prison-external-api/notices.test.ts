import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualClock } from '../../domain/clock.ts'
import type { Exchange, Transport } from '../../domain/exchange.ts'
import { noticeBox } from './notices.ts'

const KEYS = { AccessKeyId: 'ASIA1', SecretAccessKey: 's', SessionToken: 't', Expiration: '2026-03-02T10:00:00Z' }
const pointer = (hmppsId: string) => ({
  hmppsId,
  eventType: 'PERSON_ALERTS_CHANGED',
  url: `http://prison.test/${hmppsId}`,
})
const wrapped = (message: unknown) => JSON.stringify({ Message: JSON.stringify(message) })

/** A queue with these messages, each handed out once. */
function queue(bodies: readonly string[]) {
  const left = [...bodies]
  const operations: string[] = []
  const send: Transport = async ({ url, headers }) => {
    const operation = headers['x-amz-target']?.replace('AmazonSQS.', '') ?? url
    operations.push(operation)
    const taken = operation === 'ReceiveMessage' ? left.splice(0, 2) : []
    const Messages = taken.map((Body, index) => ({ Body, ReceiptHandle: String(index) }))
    const body = url.endsWith('/token') ? KEYS : { Messages }
    return { status: 200, headers: {}, body: JSON.stringify(body) }
  }
  const box = noticeBox({
    ...{ base: 'http://prison.test', apiKey: 'key', queueUrl: 'http://queue.test/0/events', send },
    ...{ clock: virtualClock(new Date('2026-03-02T09:00:00Z')), timeoutMs: 1000, requestId: () => 'r' },
  })
  return { box, operations }
}

test('each example is shown what concerns its own people, and has in evidence what brought it, once', async () => {
  const { box } = queue([wrapped(pointer('A')), wrapped(pointer('B')), wrapped(pointer('A'))])
  const seen: Exchange[] = []
  const record = (exchange: Exchange) => seen.push(exchange)
  assert.equal((await box.about(['A'], record)).length, 2)
  assert.equal((await box.about(['A'], record)).length, 2)
  assert.equal(seen.length, 2)
  assert.equal((await box.about(['B'], (exchange) => seen.push(exchange))).length, 1)
})

test('keys are asked for once and used until they run out', async () => {
  const { box, operations } = queue([])
  await box.about(['A'], () => 1)
  await box.about(['A'], () => 1)
  assert.equal(operations.filter((operation) => operation.endsWith('/token')).length, 1)
})

test('a message that cannot be read is about nobody', async () => {
  const { box } = queue(['not JSON', wrapped('text'), wrapped(null), wrapped(pointer('A'))])
  assert.equal((await box.about(['A'], () => 1)).length, 1)
})
