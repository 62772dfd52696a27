import { createHash } from 'node:crypto'
import type { Clock } from '../../../src/domain/clock.ts'

export interface QueueMessage {
  readonly messageId: string
  readonly body: string
  readonly sentAt: Date
  readonly receives: number
  readonly firstReceivedAt?: Date
  /** Hidden from receivers until then, in the clock's elapsed milliseconds. */
  readonly visibleAt: number
  readonly receipt?: string
}

/** What happened to one message, as evidence. */
export interface QueueLogEntry {
  readonly at: string
  readonly what: 'sent' | 'received' | 'deleted' | 'returned' | 'dead' | 'expired'
  readonly messageId: string
}

/** A standard queue: at least once, in no promised order. */
export interface Queue {
  readonly url: string
  send(body: string): string
  /** Waits up to `waitMs` for a first message, then takes at most `max`, each hidden for `visibilityMs`. */
  receive(options: {
    max: number
    waitMs: number
    visibilityMs: number
    signal?: AbortSignal
  }): Promise<readonly QueueMessage[]>
  /** @returns false when the receipt was never given out */
  delete(receipt: string): boolean
  changeVisibility(receipt: string, ms: number): boolean
  /** While on, receivers find nothing. */
  hold(on: boolean): void
  duplicateNext(): void
  /** While on, the latest message is given out first. */
  newestFirst(on: boolean): void
  readonly messages: () => readonly QueueMessage[]
  readonly log: () => readonly QueueLogEntry[]
  /** Ends every waiting receiver. */
  stop(): void
}

export interface QueueParts {
  readonly url: string
  readonly clock: Clock
  readonly id: () => string
  /** Receives before a message moves to the dead-letter queue. */
  readonly maxReceives?: number
  readonly deadLetters?: Queue
}

const RETENTION_MS = 14 * 86_400_000

export function createQueue({ url, clock, id, maxReceives = 3, deadLetters }: QueueParts): Queue {
  const messages = new Map<string, QueueMessage>()
  const receipts = new Map<string, string>()
  const log: QueueLogEntry[] = []
  const waiting = new Set<AbortController>()
  let held = false
  let backwards = false
  let duplicates = 0
  let stopped = false

  const note = (what: QueueLogEntry['what'], messageId: string) =>
    log.push({ at: clock.now().toISOString(), what, messageId })

  const wake = () => {
    for (const waiter of waiting) waiter.abort(new Error('A message has come.'))
    waiting.clear()
  }

  const take = (max: number, visibilityMs: number): readonly QueueMessage[] => {
    if (held) return []
    const taken: QueueMessage[] = []
    const waitingNow = [...messages.values()]
    for (const message of backwards ? waitingNow.reverse() : waitingNow) {
      if (taken.length === max) break
      if (clock.now().getTime() - message.sentAt.getTime() > RETENTION_MS) {
        messages.delete(message.messageId)
        note('expired', message.messageId)
        continue
      }
      if (message.visibleAt > clock.elapsedMs()) continue
      if (deadLetters && message.receives >= maxReceives) {
        messages.delete(message.messageId)
        deadLetters.send(message.body)
        note('dead', message.messageId)
        continue
      }
      const receipt = createHash('sha256').update(`${message.messageId} ${message.receives}`).digest('base64')
      const next: QueueMessage = {
        ...message,
        receives: message.receives + 1,
        firstReceivedAt: message.firstReceivedAt ?? clock.now(),
        visibleAt: clock.elapsedMs() + visibilityMs,
        receipt,
      }
      messages.set(message.messageId, next)
      receipts.set(receipt, message.messageId)
      note('received', message.messageId)
      taken.push(next)
    }
    return taken
  }

  /** Milliseconds until the next hidden message shows itself. */
  const nextVisible = () =>
    Math.min(...[...messages.values()].map((message) => Math.max(1, message.visibleAt - clock.elapsedMs())))

  const put = (body: string): string => {
    const messageId = id()
    messages.set(messageId, { messageId, body, sentAt: clock.now(), receives: 0, visibleAt: 0 })
    note('sent', messageId)
    return messageId
  }

  return {
    url,
    send(body) {
      const messageId = put(body)
      for (; duplicates > 0; duplicates -= 1) put(body)
      wake()
      return messageId
    },
    async receive({ max, waitMs, visibilityMs, signal }) {
      const end = clock.elapsedMs() + waitMs
      for (;;) {
        if (signal?.aborted) return []
        const taken = take(max, visibilityMs)
        const left = end - clock.elapsedMs()
        if (taken.length > 0 || left <= 0 || stopped) return taken
        const waiter = new AbortController()
        waiting.add(waiter)
        const give = () => waiter.abort(new Error('The receiver went away.'))
        signal?.addEventListener('abort', give, { once: true })
        await clock.sleep(held ? left : Math.min(left, nextVisible()), waiter.signal).catch(() => undefined)
        signal?.removeEventListener('abort', give)
        waiting.delete(waiter)
      }
    },
    delete(receipt) {
      const messageId = receipts.get(receipt)
      if (!messageId) return false
      if (messages.get(messageId)?.receipt === receipt && messages.delete(messageId)) note('deleted', messageId)
      return true
    },
    changeVisibility(receipt, ms) {
      const message = messages.get(receipts.get(receipt) ?? '')
      if (!message || message.receipt !== receipt) return false
      messages.set(message.messageId, { ...message, visibleAt: clock.elapsedMs() + ms })
      note('returned', message.messageId)
      wake()
      return true
    },
    hold(on) {
      held = on
      if (!on) wake()
    },
    duplicateNext: () => {
      duplicates += 1
    },
    newestFirst(on) {
      backwards = on
    },
    messages: () => [...messages.values()],
    log: () => log,
    stop() {
      stopped = true
      wake()
    },
  }
}
