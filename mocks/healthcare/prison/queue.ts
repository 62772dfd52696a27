import type { Surroundings } from '../../network.ts'
import type { Background } from '../background.ts'
import { all, text } from '../fhir/resource.ts'
import type { PrisonAddress, PrisonClient } from './client.ts'

/** A message as the queue service holds it. */
export interface QueuedMessage {
  readonly messageId: string
  readonly receiptHandle: string
  readonly body: string
}

/** The prison's event queue. Every call throws when the queue does not do what it is asked. */
export interface EventQueue {
  /** At most ten messages; waits for the first of them, at most 20 seconds, or takes what is there at once. */
  receive(how: 'waiting' | 'at once'): Promise<readonly QueuedMessage[]>
  /** Soon, together with others; whoever comes first waits for all of them. */
  remove(message: QueuedMessage): Promise<void>
}

interface Credentials {
  readonly accessKeyId: string
  readonly sessionToken: string
}

/** Long polls last this long, in seconds; the longest that the queue service allows. */
const WAIT_SECONDS = 20
/** Messages in one answer; the most that the queue service allows. */
export const MOST_MESSAGES = 10
/** Milliseconds for which removals are gathered, far less than a message stays invisible. */
const GATHER_MS = 200

/** The queue over the AWS JSON protocol, with the short-lived credentials that the prison hands out. */
export function createEventQueue(
  { clock, fetch }: Pick<Surroundings, 'clock' | 'fetch'>,
  { sqsUrl, queueUrl }: PrisonAddress,
  prison: PrisonClient,
  background: Background,
): EventQueue {
  let credentials: Credentials | undefined

  const credentialsNow = async (): Promise<Credentials> => {
    if (credentials) return credentials
    const answer = await prison.send('POST', '/token', {})
    if (!answer.ok) throw new Error(`The prison gave no credentials for its queue: ${answer.failure.reason}.`)
    credentials = {
      accessKeyId: text(answer.value, 'AccessKeyId') ?? '',
      sessionToken: text(answer.value, 'SessionToken') ?? '',
    }
    return credentials
  }

  const call = async (operation: string, body: object): Promise<unknown> => {
    const { accessKeyId, sessionToken } = await credentialsNow()
    // Not the background's own signal: it outlives every request, and would keep something of each.
    const stop = new AbortController()
    const request = new Request(sqsUrl, {
      method: 'POST',
      signal: stop.signal,
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonSQS.${operation}`,
        'x-amz-security-token': sessionToken,
        authorization: signature(accessKeyId),
      },
      body: JSON.stringify({ QueueUrl: queueUrl, ...body }),
    })
    const response = await background.until(fetch(request)).catch((error: unknown) => {
      stop.abort(error)
      throw error
    })
    const answer = await response.text()
    if (response.status === 403) credentials = undefined
    if (!response.ok) throw new Error(`${operation} answered ${response.status}: ${answer}`)
    return answer === '' ? {} : JSON.parse(answer)
  }

  const waiting: string[] = []
  let gathering = false

  return {
    async receive(how) {
      const answer = await call('ReceiveMessage', {
        MaxNumberOfMessages: MOST_MESSAGES,
        WaitTimeSeconds: how === 'waiting' ? WAIT_SECONDS : 0,
      })
      return all(answer, 'Messages').flatMap((message) => {
        const receiptHandle = text(message, 'ReceiptHandle')
        if (!receiptHandle) return []
        return { receiptHandle, messageId: text(message, 'MessageId') ?? '', body: text(message, 'Body') ?? '' }
      })
    },
    async remove({ receiptHandle }) {
      waiting.push(receiptHandle)
      if (gathering) return
      gathering = true
      try {
        await clock.sleep(GATHER_MS, background.signal)
        while (waiting.length > 0) {
          const handles = waiting.splice(0, MOST_MESSAGES)
          const Entries = handles.map((ReceiptHandle, at) => ({ Id: String(at), ReceiptHandle }))
          await call('DeleteMessageBatch', { Entries })
        }
      } finally {
        gathering = false
      }
    },
  }
}

/** The form of a signature. The simulator asks for the key and leaves the signature itself unverified. */
function signature(accessKeyId: string): string {
  const scope = `${accessKeyId}/20260101/eu-west-2/sqs/aws4_request`
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-target, Signature=0`
}
