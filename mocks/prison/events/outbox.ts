import type { Core } from '../core.ts'
import type { Queue } from '../queue/queue.ts'
import type { DomainEvent } from './domain-event.ts'
import type { ExternalEvent } from './external.ts'

/**
 * How long an event is held before it is published, with the time until the service looks again, and how much longer
 * the bus of movements is, which waits for corrections; milliseconds.
 */
const LAGS = {
  real: { holdMs: 5 * 60_000 + 10_000, movementMs: 45 * 60_000 },
  rehearsed: { holdMs: 2_500, movementMs: 500 },
} as const
const SLOW = /^prison-offender-events\.prisoner\.(received|released)$/

/** Notices about one person that are kept to be repeated. */
const MOST_REPEATED = 20

/** Takes what happened inside, and sends pointers out: one for each pending type and address. */
export interface Outbox {
  add(event: DomainEvent): void
  /** Stops publishing (`true`) or publishes what has gathered (`false`). */
  hold(on: boolean): void
  /** The same for the events of one person. */
  holdPerson(prisonNumber: string, on: boolean): void
  /** Sends everything that was published about one person once more, unchanged, as a queue may. */
  repeatPerson(prisonNumber: string): void
  /** From now on what is published about one person is set aside in order, and put on the queue only when told to. */
  setAside(prisonNumber: string): void
  /** How many notices about one person were set aside so far. */
  aside(prisonNumber: string): number
  /** Puts notices that were set aside on the queue, from one number to another, both included and counted from 1. */
  deliver(prisonNumber: string, from: number, to: number): void
  /** How many of the notices about one person that were put on the queue are still there. */
  undealt(prisonNumber: string): number
  readonly pending: () => number
}

export interface OutboxParts {
  readonly core: () => Core
  readonly queue: Queue
  readonly hmppsIdOf: (prisonNumber: string) => string
  /** Whether the consumer's filter lets this person's events through. */
  readonly isVisible: (prisonNumber: string) => boolean
}

export function createOutbox({ core, queue, hmppsIdOf, isVisible }: OutboxParts): Outbox {
  const pending = new Map<string, { event: ExternalEvent; at: Date }>()
  const heldPeople = new Set<string>()
  const trays = new Map<string, string[]>()
  const delivered = new Map<string, Set<string>>()
  const published = new Map<string, readonly string[]>()
  const delayed = new Map<string, DomainEvent>()
  let held = false
  let scheduled = false

  const lag = () => core().policies.events.lag(core().config.eventLag ?? 'none')

  const publish = () => {
    scheduled = false
    if (held) return
    for (const [key, { event, at }] of [...pending]) {
      if (heldPeople.has(event.prisonNumber)) continue
      pending.delete(key)
      send(event, at)
    }
  }

  const send = (event: ExternalEvent, at: Date) => {
    const { config, policies, nextNumber } = core()
    const hmppsId = hmppsIdOf(event.prisonNumber)
    const pointer = {
      eventId: nextNumber('event'),
      hmppsId,
      eventType: event.eventType,
      prisonId: event.prisonId ?? null,
      url: config.publicUrl + event.path.replace('{hmppsId}', hmppsId),
      lastModifiedDateTime: `${policies.events.stamp(at)}`,
      ...(event.sourceClientReference ? { sourceClientReference: event.sourceClientReference } : {}),
    }
    for (const each of policies.events.deliver(pointer)) {
      const message = notification(each, core())
      published.set(event.prisonNumber, [...(published.get(event.prisonNumber) ?? []), message].slice(-MOST_REPEATED))
      const tray = trays.get(event.prisonNumber)
      if (tray) tray.push(message)
      else deliver(event.prisonNumber, message)
    }
  }

  const deliver = (prisonNumber: string, message: string) => {
    const ids = delivered.get(prisonNumber) ?? new Set()
    delivered.set(prisonNumber, ids.add(queue.send(message)))
  }

  const schedule = () => {
    if (scheduled) return
    scheduled = true
    const { clock, stopped } = core()
    const eventLag = lag()
    if (eventLag === 'none') return queueMicrotask(publish)
    clock.sleep(LAGS[eventLag].holdMs, stopped).then(publish, () => undefined)
  }

  const accept = (event: DomainEvent) => {
    const { clock, extent, policies } = core()
    if (!isVisible(event.prisonNumber)) return
    for (const external of policies.events.map(event, extent())) {
      const key = `${external.eventType} ${external.path} ${external.prisonNumber}`
      const waiting = pending.get(key)
      pending.set(
        key,
        waiting ? { ...waiting, event: both(waiting.event, external) } : { event: external, at: clock.now() },
      )
    }
    if (pending.size > 0) schedule()
  }

  /** The movement bus says nothing at all of a coming or going that is taken back while it waits. */
  const delay = (event: DomainEvent, forMs: number) => {
    const { clock, stopped } = core()
    const key = `${event.prisonNumber} ${event.prisonId}`
    const opposite = delayed.get(key)
    if (opposite && opposite.type !== event.type) {
      delayed.delete(key)
      return
    }
    delayed.set(key, event)
    const tell = () => {
      if (delayed.get(key) !== event) return
      delayed.delete(key)
      accept(event)
    }
    clock.sleep(forMs, stopped).then(tell, () => undefined)
  }

  return {
    add(event) {
      const eventLag = lag()
      if (eventLag !== 'none' && SLOW.test(event.type)) delay(event, LAGS[eventLag].movementMs)
      else accept(event)
    },
    hold(on) {
      held = on
      if (!on && pending.size > 0) schedule()
    },
    holdPerson(prisonNumber, on) {
      if (on) heldPeople.add(prisonNumber)
      else heldPeople.delete(prisonNumber)
      if (!on && pending.size > 0) schedule()
    },
    repeatPerson(prisonNumber) {
      for (const message of published.get(prisonNumber) ?? []) deliver(prisonNumber, message)
    },
    setAside(prisonNumber) {
      if (!trays.has(prisonNumber)) trays.set(prisonNumber, [])
    },
    aside: (prisonNumber) => trays.get(prisonNumber)?.length ?? 0,
    deliver(prisonNumber, from, to) {
      for (const message of (trays.get(prisonNumber) ?? []).slice(from - 1, to)) deliver(prisonNumber, message)
    },
    undealt(prisonNumber) {
      const ids = delivered.get(prisonNumber)
      return ids ? queue.messages().filter(({ messageId }) => ids.has(messageId)).length : 0
    },
    pending: () => pending.size,
  }
}

/** One pointer for two happenings. It names a write from outside only where that caused both. */
function both(first: ExternalEvent, second: ExternalEvent): ExternalEvent {
  if (first.sourceClientReference === second.sourceClientReference) return first
  const { sourceClientReference: _one, ...pointer } = first
  return pointer
}

/** The wrapper in which the real service delivers: only these three fields are promised; `Message` is text. */
function notification(pointer: object, { clock, id }: Core): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: id(),
    Message: JSON.stringify(pointer),
    Timestamp: clock.now().toISOString(),
  })
}
