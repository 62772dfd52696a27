import type { Clock } from '../../src/domain/clock.ts'
import type { Extent } from '../../src/domain/stage.ts'
import type { DomainEvent } from './events/domain-event.ts'
import { type LocalTime, localTime } from './local-time.ts'
import type { PrisonPolicies } from './policies.ts'

/** A prison of the simulator. */
export interface SimulatedPrison {
  /** Three capitals, for example `ZKV`. */
  readonly code: string
  readonly name: string
}

export interface PrisonConfig {
  /** Origin that the candidate calls; every URL that we emit begins with it. */
  readonly publicUrl: string
  /** Origin of the control plane, for the harness only. */
  readonly controlUrl: string
  /** Address of the event queue, for example `<publicUrl>/000000000000/prison-events`. */
  readonly queueUrl?: string
  readonly apiKey: string
  readonly controlKey: string
  readonly extent: Extent
  readonly prisons: readonly SimulatedPrison[]
  /** When given, the consumer's filter: people held anywhere else do not exist for it. */
  readonly visiblePrisons?: readonly string[]
  /** When given, callers also need a client certificate with this common name. */
  readonly clientName?: string
  /** `real` holds events back as the real service does, `rehearsed` for seconds; default `none`. */
  readonly eventLag?: EventLag
}

export type EventLag = 'none' | 'real' | 'rehearsed'

/** What every part of the simulator is given: time, ids, the extent in force, and a way to say what happened. */
export interface Core {
  readonly clock: Clock
  readonly config: PrisonConfig
  readonly policies: PrisonPolicies
  readonly id: () => string
  /** The next number of a series, for records that the real service numbers. */
  readonly nextNumber: (series: string) => number
  readonly extent: () => Extent
  readonly setExtent: (extent: Extent) => void
  readonly local: () => LocalTime
  /** Tells the prison's own systems that something happened; what leaves the prison is decided elsewhere. */
  readonly raise: (event: DomainEvent) => void
  /** Whether the consumer's filter lets a prison's people through. */
  readonly sees: (prisonId: string) => boolean
  /** Aborted when the simulator stops. */
  readonly stopped: AbortSignal
}

export interface CoreParts {
  readonly clock: Clock
  readonly id: () => string
  readonly config: PrisonConfig
  readonly policies: PrisonPolicies
  readonly raise: (event: DomainEvent) => void
  readonly stopped: AbortSignal
}

export function createCore(parts: CoreParts): Core {
  const series = new Map<string, number>()
  let extent = parts.config.extent
  return {
    ...parts,
    nextNumber(name) {
      const next = (series.get(name) ?? 1_000) + 1
      series.set(name, next)
      return next
    },
    extent: () => extent,
    setExtent: (next) => {
      extent = next
    },
    sees: (prisonId) => {
      const inCare = parts.config.visiblePrisons?.includes(prisonId) ?? true
      return parts.policies.role.sees(inCare, prisonId)
    },
    local: () => localTime(parts.clock.now()),
  }
}
