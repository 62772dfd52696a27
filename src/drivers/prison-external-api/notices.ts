import type { Clock } from '../../domain/clock.ts'
import { type Exchange, type Recorder, type Transport, TransportFailure } from '../../domain/exchange.ts'
import { ConfigurationProblem, NonConformance } from '../../domain/outcomes.ts'
import { meaningOfFailure } from '../fhir-objection.ts'
import { recorded } from '../recording.ts'
import { listAt, parsed, wordsAt } from './json.ts'
import { type QueueKeys, signed } from './signature.ts'

/** A pointer as it came off the queue. */
export interface Pointer {
  readonly hmppsId: string
  readonly type: string
  readonly url: string
  readonly cause: string
}

/** The queue of one consumer. All examples of a pass share it, and each is shown what concerns its own people. */
export interface NoticeBox {
  /**
   * Empties the queue and returns every pointer so far about somebody.
   *
   * @param ids every number that the person goes by
   * @param record takes the exchanges that brought these pointers, once for each example
   */
  about(ids: readonly string[], record: Recorder): Promise<readonly Pointer[]>
}

export interface NoticeBoxSettings {
  readonly base: string
  readonly apiKey: string
  /** Absent where the prison side declares none. */
  readonly queueUrl?: string
  readonly send: Transport
  readonly clock: Clock
  readonly timeoutMs: number
  readonly requestId: () => string
}

/** Keys are asked for again this long before they run out; milliseconds. */
const MARGIN_MS = 60_000
const ANY_REGION = 'eu-west-2'

interface Kept {
  readonly pointer: Pointer
  readonly exchange: Exchange
}

export function noticeBox(settings: NoticeBoxSettings): NoticeBox {
  const { base, apiKey, queueUrl, clock, timeoutMs, requestId } = settings
  // No example's own: one that is given up must not take the queue away from the others.
  const options = { signal: new AbortController().signal, timeoutMs }
  const kept: Kept[] = []
  const shown = new WeakMap<Recorder, Set<Exchange>>()
  let keys: { readonly keys: QueueKeys; readonly until: number } | undefined
  let emptying: Promise<void> | undefined

  /** Asks without an example of its own: what it brings is recorded by whom it concerns. */
  const ask = async (url: string, headers: Readonly<Record<string, string>>, body: string) => {
    const taken: Exchange[] = []
    const record: Recorder = (exchange) => taken.push(exchange)
    const send = recorded(settings.send, { party: 'prison', record, clock, requestId })
    const { response, failure } = await send({ method: 'POST', url, headers, body }, options)
    const [exchange] = taken
    if (failure) throw await meaningOfFailure(failure, `POST ${url} -> ${failure.reason}`, control(send))
    if (!exchange) throw new TransportFailure('malformed', `POST ${url} left no exchange.`)
    return { response, exchange }
  }
  const control = (send: ReturnType<typeof recorded>) => () =>
    send({ method: 'GET', url: `${base}/v1/status`, headers: { 'x-api-key': apiKey } }, options)

  const keysNow = async (): Promise<QueueKeys> => {
    if (keys && clock.now().getTime() < keys.until) return keys.keys
    const { response } = await ask(`${base}/token`, { 'x-api-key': apiKey }, '')
    const body = parsed(response.body)
    const found = {
      accessKeyId: wordsAt(body, 'AccessKeyId'),
      secretAccessKey: wordsAt(body, 'SecretAccessKey'),
      sessionToken: wordsAt(body, 'SessionToken'),
    }
    if (response.status !== 200 || found.accessKeyId === '')
      throw new NonConformance({
        expected: 'keys for the queue of notices',
        found: `${response.status}`,
        seen: `POST ${base}/token`,
      })
    const expires = Date.parse(wordsAt(body, 'Expiration'))
    keys = { keys: found, until: (Number.isNaN(expires) ? 0 : expires) - MARGIN_MS }
    return found
  }

  const call = async (operation: string, body: object) => {
    if (queueUrl === undefined)
      throw new ConfigurationProblem(
        'The candidate file names no queue of notices.\nNext: give "interfaces.prison.queue-url".',
      )
    const url = `${new URL(queueUrl).origin}/`
    const text = JSON.stringify({ QueueUrl: queueUrl, ...body })
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${operation}` }
    const region = /sqs\.([a-z0-9-]+)\./.exec(queueUrl)?.[1] ?? ANY_REGION
    const signing = { url, body: text, headers, at: clock.now(), region }
    return ask(url, signed(await keysNow(), signing), text)
  }

  const empty = async (): Promise<void> => {
    for (;;) {
      const { response, exchange } = await call('ReceiveMessage', { MaxNumberOfMessages: 10 })
      if (response.status !== 200)
        throw new NonConformance({
          expected: 'the queue of notices to be read',
          found: `${response.status} ${wordsAt(parsed(response.body), 'message')}`.trim(),
        })
      const messages = listAt(parsed(response.body), 'Messages')
      if (messages.length === 0) return
      for (const message of messages) kept.push({ pointer: pointerIn(wordsAt(message, 'Body')), exchange })
      const Entries = messages.map((message, index) => ({
        Id: String(index),
        ReceiptHandle: wordsAt(message, 'ReceiptHandle'),
      }))
      await call('DeleteMessageBatch', { Entries })
    }
  }

  return {
    async about(ids, record) {
      // Two that look at once must not take each other's notices for none.
      emptying ??= empty().finally(() => {
        emptying = undefined
      })
      await emptying
      const own = kept.filter(({ pointer }) => ids.includes(pointer.hmppsId))
      const known = shown.get(record) ?? new Set()
      shown.set(record, known)
      for (const { exchange } of own)
        if (!known.has(exchange)) {
          known.add(exchange)
          record(exchange)
        }
      return own.map(({ pointer }) => pointer)
    },
  }
}

/** The pointer inside the wrapper, whose message is text; empty where there is none. */
function pointerIn(body: string): Pointer {
  const pointer = parsed(wordsAt(parsed(body), 'Message'))
  return {
    hmppsId: wordsAt(pointer, 'hmppsId'),
    type: wordsAt(pointer, 'eventType'),
    url: wordsAt(pointer, 'url'),
    cause: wordsAt(pointer, 'sourceClientReference'),
  }
}
