import type { Surroundings } from '../../network.ts'
import type { Background } from '../background.ts'
import { all, isObject, text } from '../fhir/resource.ts'
import type { PrisonAddress } from './client.ts'

/** A pointer to something that changed, as the prison queues it. It carries no data of its own. */
export interface PrisonEvent {
  readonly eventType: string
  /** A probation number where the person has one, else the prison number. */
  readonly hmppsId: string
  readonly prisonId?: string
  /** Where to read the change. */
  readonly url?: string
  /** The reference of ours that caused the change, where the prison says so. */
  readonly sourceClientReference?: string
  /** Changes with every publication, unlike the message id. */
  readonly eventId?: string
  /** ISO 8601 without a zone, as the prison sends it. */
  readonly at?: string
  /** Everything that was sent, for fields that only one capability knows. */
  readonly body: Readonly<Record<string, unknown>>
}

/** Mistakes a supplier can make in consuming the prison's queue. */
export interface FeedPolicies {
  /** Whether an event was handled before. Events are pointers, so handling one twice is harmless but wasteful. */
  isDuplicate(event: PrisonEvent, handled: ReadonlySet<string>): boolean
  /** Whether a message leaves the queue although handling it failed. */
  deletesAfterFailure(attempts: number): boolean
  /** Milliseconds before the queue is asked again after it failed. */
  pauseAfterFailureMs(failures: number): number
}

export const referenceFeed: FeedPolicies = {
  isDuplicate: (event, handled) => handled.has(fingerprint(event)),
  deletesAfterFailure: () => false,
  pauseAfterFailureMs: (failures) => Math.min(250 * 2 ** failures, 30_000),
}

/** What makes two deliveries the same event: its content, because a message id changes between deliveries. */
export function fingerprint(event: PrisonEvent): string {
  return JSON.stringify([event.eventId, event.eventType, event.hmppsId, event.prisonId, event.url, event.at])
}

interface Message {
  readonly receiptHandle: string
  readonly messageId: string
  readonly event: PrisonEvent | undefined
}

/** Long polls last this long, in seconds; the longest that the queue service allows. */
const WAIT_SECONDS = 20
const REMEMBERED = 5_000

/**
 * Consumes the prison's queue until the background ends. Events of one person are handled in order, those of different
 * people side by side, and nothing that fails stops the loop.
 */
export async function consumeFeed(
  { clock, fetch }: Surroundings,
  { sqsUrl, queueUrl }: PrisonAddress,
  background: Background,
  policies: FeedPolicies,
  handle: (event: PrisonEvent) => Promise<void>,
): Promise<void> {
  const { signal } = background
  const handled = new Set<string>()
  const attempts = new Map<string, number>()
  let failures = 0

  const call = async (operation: string, body: object): Promise<unknown> => {
    const answered = fetch(
      new Request(sqsUrl, {
        method: 'POST',
        signal,
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `AmazonSQS.${operation}`,
          authorization: AUTHORISATION,
        },
        body: JSON.stringify({ QueueUrl: queueUrl, ...body }),
      }),
    )
    const response = await background.until(answered)
    const answer = await response.text()
    if (!response.ok) throw new Error(`${operation} answered ${response.status}: ${answer}`)
    return answer === '' ? {} : JSON.parse(answer)
  }
  const remove = (message: Message) => call('DeleteMessage', { ReceiptHandle: message.receiptHandle })

  const take = async (message: Message): Promise<void> => {
    const { event } = message
    const key = event ? fingerprint(event) : message.messageId
    if (event && !policies.isDuplicate(event, handled)) {
      try {
        await handle(event)
      } catch (error) {
        if (signal.aborted) return
        const failed = (attempts.get(key) ?? 0) + 1
        attempts.set(key, failed)
        if (!policies.deletesAfterFailure(failed)) throw error
      }
    }
    attempts.delete(key)
    if (handled.size >= REMEMBERED) handled.delete(handled.values().next().value ?? '')
    handled.add(key)
    await remove(message)
  }

  while (!signal.aborted) {
    try {
      const answer = await call('ReceiveMessage', { MaxNumberOfMessages: 10, WaitTimeSeconds: WAIT_SECONDS })
      failures = 0
      for (const message of all(answer, 'Messages').flatMap((one) => parseMessage(one) ?? []))
        background.run(background.inTurn(`feed ${message.event?.hmppsId ?? ''}`, () => take(message)))
    } catch {
      if (signal.aborted) return
      failures += 1
      await clock.sleep(policies.pauseAfterFailureMs(failures), signal).catch(() => undefined)
    }
  }
}

/** The shape of a signature; the simulator asks for its presence and does not verify it. */
const AUTHORISATION =
  'AWS4-HMAC-SHA256 Credential=interlock/20260101/eu-west-2/sqs/aws4_request, SignedHeaders=host, Signature=0'

/** A message holds a text that holds a text: the queue's own wrapper, then the prison's event. */
function parseMessage(message: unknown): Message | undefined {
  const receiptHandle = text(message, 'ReceiptHandle')
  if (!receiptHandle) return undefined
  const notification = parse(text(message, 'Body'))
  const body = parse(text(notification, 'Message')) ?? notification
  return { receiptHandle, messageId: text(message, 'MessageId') ?? receiptHandle, event: eventIn(body) }
}

function eventIn(body: unknown): PrisonEvent | undefined {
  const eventType = text(body, 'eventType')
  const hmppsId = text(body, 'hmppsId') ?? ''
  if (!isObject(body) || !eventType) return undefined
  const prisonId = text(body, 'prisonId')
  const url = text(body, 'url')
  const at = text(body, 'lastModifiedDateTime')
  const sourceClientReference = text(body, 'sourceClientReference')
  return {
    eventType,
    hmppsId,
    body,
    ...(body.eventId === undefined ? {} : { eventId: String(body.eventId) }),
    ...(prisonId ? { prisonId } : {}),
    ...(url ? { url } : {}),
    ...(at ? { at } : {}),
    ...(sourceClientReference ? { sourceClientReference } : {}),
  }
}

function parse(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : JSON.parse(body)
  } catch {
    return undefined
  }
}
