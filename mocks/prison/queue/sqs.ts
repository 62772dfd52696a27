import { createHash } from 'node:crypto'
import type { Queue, QueueMessage } from './queue.ts'
import { SqsRefusal } from './sqs-refusal.ts'

const DEFAULT_VISIBILITY_S = 30
const MOST_WAIT_S = 20

type Input = Readonly<Record<string, unknown>>

/**
 * Answers one call of the AWS JSON protocol. The signature must be there and its key must pass `admit`; the signature
 * itself is not verified, because that would test the caller's AWS library and nothing of the candidate's own.
 *
 * @param admit throws {@link SqsRefusal} for a key that was never issued or has run out
 */
export async function answerSqs(
  request: Request,
  text: string,
  queues: readonly Queue[],
  admit: (accessKeyId: string) => void,
): Promise<Response> {
  try {
    const operation = operationOf(request)
    admit(accessKeyOf(request))
    const input = parse(text)
    const handle = OPERATIONS[operation]
    if (!handle) throw new SqsRefusal('InvalidAction', `The operation ${operation} is not offered here.`)
    const output = await handle(input, queues, request.signal)
    return new Response(output === undefined ? '' : JSON.stringify(output), { status: 200, headers: JSON_HEADERS })
  } catch (error) {
    if (error instanceof SqsRefusal) return error.response()
    throw error
  }
}

const JSON_HEADERS = { 'content-type': 'application/x-amz-json-1.0' }

type Operation = (input: Input, queues: readonly Queue[], signal: AbortSignal) => Promise<object | undefined>

const OPERATIONS: Readonly<Record<string, Operation>> = {
  async GetQueueUrl(input, queues) {
    const queue = queues.find(({ url }) => url.endsWith(`/${String(input.QueueName)}`))
    if (!queue) throw noSuchQueue()
    return { QueueUrl: queue.url }
  },
  async ReceiveMessage(input, queues, signal) {
    const queue = queueOf(input, queues)
    const max = numberIn(input, 'MaxNumberOfMessages', 1, 1, 10)
    const waitMs = numberIn(input, 'WaitTimeSeconds', 0, 0, MOST_WAIT_S) * 1000
    const visibilityMs = numberIn(input, 'VisibilityTimeout', DEFAULT_VISIBILITY_S, 0, 43_200) * 1000
    const taken = await queue.receive({ max, waitMs, visibilityMs, signal })
    if (taken.length === 0) return {}
    const wanted = [...namesIn(input, 'AttributeNames'), ...namesIn(input, 'MessageSystemAttributeNames')]
    return { Messages: taken.map((message) => received(message, wanted)) }
  },
  async DeleteMessage(input, queues) {
    if (!queueOf(input, queues).delete(textIn(input, 'ReceiptHandle'))) throw badReceipt()
    return undefined
  },
  async DeleteMessageBatch(input, queues) {
    const queue = queueOf(input, queues)
    return batch(input, (entry) => queue.delete(textIn(entry, 'ReceiptHandle')))
  },
  async ChangeMessageVisibility(input, queues) {
    const ms = numberIn(input, 'VisibilityTimeout', DEFAULT_VISIBILITY_S, 0, 43_200) * 1000
    if (!queueOf(input, queues).changeVisibility(textIn(input, 'ReceiptHandle'), ms)) throw badReceipt()
    return undefined
  },
  async ChangeMessageVisibilityBatch(input, queues) {
    const queue = queueOf(input, queues)
    return batch(input, (entry) =>
      queue.changeVisibility(
        textIn(entry, 'ReceiptHandle'),
        numberIn(entry, 'VisibilityTimeout', 30, 0, 43_200) * 1000,
      ),
    )
  },
  async GetQueueAttributes(input, queues) {
    const queue = queueOf(input, queues)
    const count = queue.messages().length
    return { Attributes: { ApproximateNumberOfMessages: String(count), MessageRetentionPeriod: '1209600' } }
  },
}

function received(message: QueueMessage, wanted: readonly string[]): object {
  const attributes: Readonly<Record<string, string>> = {
    SentTimestamp: String(message.sentAt.getTime()),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt?.getTime() ?? ''),
  }
  const shown = Object.entries(attributes).filter(([name]) => wanted.includes(name) || wanted.includes('All'))
  return {
    MessageId: message.messageId,
    ReceiptHandle: message.receipt,
    MD5OfBody: createHash('md5').update(message.body, 'utf8').digest('hex'),
    Body: message.body,
    ...(shown.length > 0 ? { Attributes: Object.fromEntries(shown) } : {}),
  }
}

function operationOf(request: Request): string {
  const target = request.headers.get('x-amz-target') ?? ''
  const name = /^AmazonSQS\.(\w+)$/.exec(target)?.[1]
  if (name) return name
  throw new SqsRefusal(
    'InvalidAction',
    'This queue speaks the AWS JSON protocol (header X-Amz-Target: AmazonSQS.<Operation>). Use an AWS SDK from 2023-11 or later.',
  )
}

function accessKeyOf(request: Request): string {
  const key = /^AWS4-HMAC-SHA256 .*Credential=([^/,\s]+)\//.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!key) throw new SqsRefusal('MissingAuthenticationToken', 'The request is not signed.', 403)
  return key
}

function parse(text: string): Input {
  try {
    const input: unknown = JSON.parse(text || '{}')
    if (typeof input === 'object' && input !== null) return input as Input
  } catch {
    // The refusal below says what the caller needs to know.
  }
  throw new SqsRefusal('SerializationException', 'The body is not a JSON object.')
}

function queueOf(input: Input, queues: readonly Queue[]): Queue {
  const path = pathOf(textIn(input, 'QueueUrl'))
  const queue = queues.find(({ url }) => pathOf(url) === path)
  if (!queue) throw noSuchQueue()
  return queue
}

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)

function textIn(input: Input, name: string): string {
  const value = input[name]
  if (typeof value === 'string' && value) return value
  throw new SqsRefusal('MissingParameter', `The request must contain the parameter ${name}.`)
}

function numberIn(input: Input, name: string, absent: number, least: number, most: number): number {
  const value = input[name] ?? absent
  if (typeof value === 'number' && value >= least && value <= most) return value
  throw new SqsRefusal('InvalidParameterValue', `${name} must be a number from ${least} to ${most}.`)
}

function namesIn(input: Input, name: string): readonly string[] {
  const value = input[name]
  return Array.isArray(value) ? value.map(String) : []
}

function batch(input: Input, act: (entry: Input) => boolean): object {
  const entries = (Array.isArray(input.Entries) ? input.Entries : []) as readonly Input[]
  const done = entries.map((entry) => ({ Id: textIn(entry, 'Id'), ok: act(entry) }))
  return {
    Successful: done.filter(({ ok }) => ok).map(({ Id }) => ({ Id })),
    Failed: done.filter(({ ok }) => !ok).map(({ Id }) => ({ Id, SenderFault: true, Code: 'ReceiptHandleIsInvalid' })),
  }
}

const noSuchQueue = () =>
  new SqsRefusal(
    'QueueDoesNotExist',
    'The specified queue does not exist.',
    400,
    'AWS.SimpleQueueService.NonExistentQueue',
  )
const badReceipt = () => new SqsRefusal('ReceiptHandleIsInvalid', 'The receipt handle was never given out.')
