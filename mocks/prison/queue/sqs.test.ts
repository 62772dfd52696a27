import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import { systemClock } from '../../../src/domain/clock.ts'
import { type Listener, listen } from '../../serve.ts'
import { ADE, RIG_CONFIG } from '../rig.ts'
import { createPrison, type PrisonSimulator } from '../simulator.ts'

/** The queue as a supplier meets it: over a socket, with the client that AWS publishes. */
describe('the event queue with the real AWS client', () => {
  let listener: Listener
  let controlListener: Listener
  let prison: PrisonSimulator
  let sqs: SQSClient
  let QueueUrl: string

  const control = (verb: string, body: object) =>
    fetch(`${controlListener.url}/control/${verb}`, {
      method: 'POST',
      headers: { 'x-control-key': RIG_CONFIG.controlKey },
      body: JSON.stringify(body),
    })
  const receive = async (options: { WaitTimeSeconds?: number; VisibilityTimeout?: number } = {}) => {
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...options }))
    return Messages ?? []
  }
  const remove = (ReceiptHandle: string | undefined) => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
  const drain = async () => {
    for (const { ReceiptHandle } of await receive()) await remove(ReceiptHandle)
  }

  before(async () => {
    listener = await listen()
    controlListener = await listen()
    prison = createPrison(
      { clock: systemClock, id: randomUUID, fetch: (request) => fetch(request) },
      { ...RIG_CONFIG, publicUrl: listener.url, controlUrl: controlListener.url },
    )
    listener.attach(prison.externalApi)
    controlListener.attach(prison.control)
    const issued = await fetch(`${listener.url}/token`, { method: 'POST', headers: { 'x-api-key': RIG_CONFIG.apiKey } })
    const { AccessKeyId, SecretAccessKey, SessionToken } = (await issued.json()) as Readonly<Record<string, string>>
    sqs = new SQSClient({
      endpoint: listener.url,
      region: 'eu-west-2',
      maxAttempts: 1,
      credentials: {
        accessKeyId: AccessKeyId ?? '',
        secretAccessKey: SecretAccessKey ?? '',
        sessionToken: SessionToken ?? '',
      },
    })
    const found = await sqs.send(new GetQueueUrlCommand({ QueueName: 'prison-events' }))
    QueueUrl = found.QueueUrl ?? ''
    await control('people/receive', ADE)
    await drain()
    await drain()
  })

  after(async () => {
    sqs.destroy()
    await prison.stop()
    await listener.close()
    await controlListener.close()
  })

  it('gives its address below the public URL', () => {
    assert.equal(QueueUrl, `${listener.url}/000000000000/prison-events`)
  })

  it('wakes a long poll with a message that comes while it waits', async () => {
    const waiting = receive({ WaitTimeSeconds: 20 })
    await control('alerts/hold', { prisonNumber: ADE.prisonNumber, code: 'HA' })
    const messages = [...(await waiting), ...(await receive())]
    const types = messages.map(({ Body }) => JSON.parse(JSON.parse(Body ?? '').Message).eventType)
    assert.ok(types.includes('PERSON_ALERTS_CHANGED'))
    for (const { ReceiptHandle } of messages) await remove(ReceiptHandle)
  })

  it('delivers again, with another receipt, what was not deleted', async () => {
    await control('people/move-cell', { prisonNumber: ADE.prisonNumber, cell: 'A-1-001' })
    const [first, ...others] = await receive()
    for (const { ReceiptHandle } of others) await remove(ReceiptHandle)
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle, VisibilityTimeout: 0 }),
    )
    const again = await receive()
    const same = again.find(({ MessageId }) => MessageId === first?.MessageId)
    assert.ok(same)
    assert.notEqual(same.ReceiptHandle, first?.ReceiptHandle)
    for (const { ReceiptHandle } of again) await remove(ReceiptHandle)
  })

  it('moves what three receivers failed to handle to the dead-letter queue', async () => {
    await control('people/rename', { prisonNumber: ADE.prisonNumber, firstName: 'Ade', lastName: 'Norbel' })
    for (let attempt = 1; attempt <= 3; attempt += 1) await receive({ VisibilityTimeout: 0 })
    assert.deepEqual(await receive(), [])
    const depth = (await (await control('queue/depth', {})).json()) as { messages: number; dead: number }
    assert.equal(depth.messages, 0)
    assert.ok(depth.dead > 0)
  })

  it('answers with the errors that the client knows by name', async () => {
    const gone = new GetQueueAttributesCommand({ QueueUrl: `${listener.url}/000000000000/other` })
    await assert.rejects(sqs.send(gone), { name: 'QueueDoesNotExist' })
    await assert.rejects(remove('never-given-out'), { name: 'ReceiptHandleIsInvalid' })
  })

  it('refuses a temporary key that has run out', async () => {
    await control('queue/expire-credentials', {})
    await assert.rejects(receive(), { name: 'ExpiredToken' })
  })
})
