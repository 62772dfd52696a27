import type { Clock } from '../../../src/domain/clock.ts'
import type { Background } from '../background.ts'
import { isObject, text } from '../fhir/resource.ts'
import { type EventQueue, MOST_MESSAGES, type QueuedMessage } from './queue.ts'

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
  /** The same for all that came in one answer of the queue: what is read after one of them arrived covers the others. */
  readonly receivedWith: object
  /** Everything that was sent, for fields that only one capability knows. */
  readonly body: Readonly<Record<string, unknown>>
}

/** Mistakes a supplier can make in consuming the prison's queue. */
export interface FeedPolicies {
  /** Whether an event was handled before. Events are pointers, so handling one twice is harmless but wasteful. */
  isDuplicate(event: PrisonEvent, handled: ReadonlySet<string>): boolean
  /** Whether a message leaves the queue although handling it failed for the `attempts`th time. */
  deletesAfterFailure(attempts: number): boolean
  /** Milliseconds before the queue is asked again after it failed. */
  pauseAfterFailureMs(failures: number): number
  /** What waits for what in a backlog: events of one lane are handled one after the other. */
  laneOf(event: PrisonEvent | undefined): string
  /** Whether one more event is kept while so many wait. */
  keeps(waiting: number): boolean
}

export const referenceFeed: FeedPolicies = {
  isDuplicate: (event, handled) => handled.has(fingerprint(event)),
  deletesAfterFailure: () => false,
  pauseAfterFailureMs: (failures) => Math.min(250 * 2 ** failures, 30_000),
  laneOf: personOf,
  keeps: () => true,
}

/** Nobody waits behind somebody else, and nothing of a person overtakes what came before. */
function personOf(event: PrisonEvent | undefined): string {
  return event?.hmppsId ?? ''
}

/** What makes two deliveries the same event: its content, because a message id changes between deliveries. */
export function fingerprint(event: PrisonEvent): string {
  return JSON.stringify([event.eventId, event.eventType, event.hmppsId, event.prisonId, event.url, event.at])
}

/** Where an answer was full there is more, which is asked for side by side. */
const BESIDE = 3

/** Events that wait at the same time where there is no backlog yet. */
const ORDINARY = 40

/** Fingerprints kept; a queue delivers again within minutes, not months. */
const REMEMBERED = 5_000

interface FeedParts {
  readonly clock: Clock
  readonly queue: EventQueue
  readonly background: Background
  readonly policies: FeedPolicies
  /** Rejects when the event must be delivered again. */
  readonly handle: (event: PrisonEvent) => Promise<void>
  /** Told how many messages each answer of the queue holds. */
  readonly answered: (messages: number) => void
}

/**
 * Consumes the queue until the background ends. Events of one person are handled in order, those of different people
 * side by side, and nothing that fails stops the loop. A message that is no event is thrown away.
 */
export async function consumeFeed({ clock, queue, background, policies, handle, answered }: FeedParts): Promise<void> {
  const { signal } = background
  const handled = new Set<string>()
  const attempts = new Map<string, number>()
  let waiting = 0

  const remember = (key: string) => {
    attempts.delete(key)
    handled.add(key)
    const [oldest] = handled
    if (handled.size > REMEMBERED && oldest) handled.delete(oldest)
  }
  const isDone = async (event: PrisonEvent, key: string): Promise<boolean> => {
    try {
      await handle(event)
      return true
    } catch {
      const failed = (attempts.get(key) ?? 0) + 1
      attempts.set(key, failed)
      return policies.deletesAfterFailure(failed)
    }
  }
  const take = async (message: QueuedMessage, event: PrisonEvent | undefined) => {
    if (event && !policies.isDuplicate(event, handled)) {
      const key = fingerprint(event)
      if (!(await isDone(event, key))) return
      remember(key)
    }
    background.run(queue.remove(message))
  }

  const hand = (received: readonly QueuedMessage[]) => {
    answered(received.length)
    for (const message of received) {
      const event = eventIn(message.body, received)
      const isBacklog = waiting > ORDINARY
      if (isBacklog && !policies.keeps(waiting)) {
        background.run(queue.remove(message))
        continue
      }
      waiting += 1
      const lane = isBacklog ? policies.laneOf(event) : personOf(event)
      const taken = background.inTurn(`feed ${lane}`, () => take(message, event))
      background.run(
        taken.finally(() => {
          waiting -= 1
        }),
      )
    }
  }

  for (let failures = 0; !signal.aborted; ) {
    try {
      const received = await queue.receive('waiting')
      hand(received)
      if (received.length === MOST_MESSAGES)
        for (let more = 0; more < BESIDE; more += 1) background.run(queue.receive('at once').then(hand))
      failures = 0
    } catch {
      failures += 1
      await clock.sleep(policies.pauseAfterFailureMs(failures), signal).catch(() => undefined)
    }
  }
}

/** A message is a text that holds a text: the queue's own wrapper, then the prison's event. */
export function eventIn(message: string, receivedWith: object = {}): PrisonEvent | undefined {
  const notification = parse(message)
  const body = parse(text(notification, 'Message') ?? '') ?? notification
  const eventType = text(body, 'eventType')
  if (!isObject(body) || !eventType) return undefined
  const prisonId = text(body, 'prisonId')
  const url = text(body, 'url')
  const at = text(body, 'lastModifiedDateTime')
  const sourceClientReference = text(body, 'sourceClientReference')
  return {
    eventType,
    hmppsId: text(body, 'hmppsId') ?? '',
    body,
    receivedWith,
    ...(body.eventId === undefined ? {} : { eventId: String(body.eventId) }),
    ...(prisonId ? { prisonId } : {}),
    ...(url ? { url } : {}),
    ...(at ? { at } : {}),
    ...(sourceClientReference ? { sourceClientReference } : {}),
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
