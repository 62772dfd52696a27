import { createHash } from 'node:crypto'
import type { Extent } from '../../src/domain/stage.ts'
import type { HeldAlert } from './alerts/alerts.ts'
import { alertView } from './alerts/routes.ts'
import type { DomainEvent } from './events/domain-event.ts'
import { type ExternalEvent, externalEvents } from './events/external.ts'
import { localTime } from './local-time.ts'

/** What an event says once it is on the queue. */
export interface Pointer {
  readonly eventId: number
  /** The person's probation number where one exists, else the prison number. */
  readonly hmppsId: string
  readonly eventType: string
  readonly prisonId: string | null
  readonly url: string
  readonly lastModifiedDateTime: string
  readonly sourceClientReference?: string
}

/** The decisions of the prison side that a fault may replace, one small function each. */
export interface PrisonPolicies {
  readonly identity: {
    /** The probation number that a person has, if any. */
    readonly crnFor: (prisonNumber: string) => string | undefined
  }
  readonly alerts: {
    /** How one alert is shown outside. */
    readonly view: (alert: HeldAlert, active: boolean, today: string) => object
  }
  readonly wire: {
    /** The last hand on every body; the contract asks consumers to tolerate additions. */
    readonly beforeSending: (body: unknown) => unknown
  }
  readonly events: {
    readonly map: (event: DomainEvent, extent: Extent) => readonly ExternalEvent[]
    /** What is put on the queue for one pointer: normally itself, once. */
    readonly deliver: (pointer: Pointer) => readonly Pointer[]
    readonly stamp: (at: Date) => string
  }
}

/** What the prison side does when nothing is wrong with it. */
export const standardPolicies: PrisonPolicies = {
  identity: { crnFor },
  alerts: { view: alertView },
  wire: { beforeSending: (body) => body },
  events: {
    map: externalEvents,
    deliver: (pointer) => [pointer],
    stamp: (at) => localTime(at).dateTime,
  },
}

/** One person in ten is known to probation; which ones follows from the prison number. */
function crnFor(prisonNumber: string): string | undefined {
  const digest = createHash('sha256').update(prisonNumber).digest()
  if (digest.readUInt32BE(0) % 10 !== 0) return undefined
  return `X${String(digest.readUInt32BE(4) % 1_000_000).padStart(6, '0')}`
}
