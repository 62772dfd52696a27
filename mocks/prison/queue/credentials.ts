import type { Core } from '../core.ts'
import { SqsRefusal } from './sqs-refusal.ts'

/** How long a key for the queue lives; milliseconds. */
const LIFE_MS = 3_600_000
/** How AWS marks a key that runs out; any other is a standing key, which this queue takes as it is. */
const TEMPORARY = 'ASIA'

/** Short-lived keys for the queue, as the token operation hands them out. */
export interface QueueCredentials {
  /** The object that the real token service returns. */
  issue(): object
  /** @throws {SqsRefusal} for a temporary key that was never issued or has run out */
  admit(accessKeyId: string): void
  /** Makes every key given out so far run out now. */
  expireAll(): void
}

export function createQueueCredentials({ clock, id }: Pick<Core, 'clock' | 'id'>): QueueCredentials {
  const expiries = new Map<string, number>()
  return {
    issue() {
      const accessKeyId = `${TEMPORARY}${id().replaceAll('-', '').slice(-16).toUpperCase()}`
      const expires = clock.now().getTime() + LIFE_MS
      expiries.set(accessKeyId, expires)
      return {
        AccessKeyId: accessKeyId,
        SecretAccessKey: id(),
        SessionToken: id(),
        Expiration: new Date(expires).toISOString(),
      }
    },
    admit(accessKeyId) {
      const expires = expiries.get(accessKeyId)
      if (expires === undefined && !accessKeyId.startsWith(TEMPORARY)) return
      if (expires === undefined)
        throw new SqsRefusal(
          'InvalidClientTokenId',
          'This access key was not issued here. Ask POST /token for one.',
          403,
        )
      if (expires <= clock.now().getTime())
        throw new SqsRefusal('ExpiredToken', 'The security token has expired. Ask POST /token for another.', 403)
    },
    expireAll() {
      for (const key of expiries.keys()) expiries.set(key, 0)
    },
  }
}
