import type { Establishment } from '../../src/domain/people.ts'
import type { Role } from '../../src/domain/staff.ts'
import type { Surroundings } from '../network.ts'
import type { StaffMember } from './access.ts'
import type { Background } from './background.ts'
import type { Hooks } from './fhir/interactions.ts'
import type { Store } from './fhir/store.ts'
import type { NhsAddress, NhsClient } from './nhs/client.ts'
import type { Outbox } from './outbox.ts'
import type { HealthcarePolicies } from './policies.ts'
import type { PrisonAddress, PrisonClient } from './prison/client.ts'
import type { PrisonEvent } from './prison/feed.ts'
import type { Worklist } from './worklist.ts'

export interface HealthcareConfig {
  /** The FHIR base, for example `http://127.0.0.1:8082/fhir`. */
  readonly baseUrl: string
  readonly prison: PrisonAddress
  /** The national services; absent where there are none. */
  readonly nhs?: NhsAddress
  readonly staff: readonly StaffMember[]
  readonly establishments: readonly Establishment[]
  /** Milliseconds between two comparisons with the prison's rolls; a quarter of an hour where absent. */
  readonly rollCheckEveryMs?: number
  /** Milliseconds without an event after which staff are alarmed; 20 minutes where absent. */
  readonly feedSilenceMs?: number
  /** Milliseconds between two checks of the prison's interface; an hour where absent. */
  readonly contractCheckEveryMs?: number
  /** Milliseconds between two looks of an open page at its person's risk; a minute where absent. */
  readonly pageRefreshMs?: number
  /** Which of the prison's alert types (for example `H`) each role may see; a role that is not named sees none. */
  readonly alertVisibility: Readonly<Partial<Record<Role, readonly string[]>>>
}

/** What every capability is built from. */
export interface HealthcareSystem extends Pick<Surroundings, 'clock' | 'id'> {
  readonly config: HealthcareConfig
  readonly policies: HealthcarePolicies
  readonly store: Store
  readonly prison: PrisonClient
  readonly nhs: NhsClient
  readonly background: Background
  readonly outbox: Outbox
  readonly worklist: Worklist
}

/** One thing that the record can do: how it reacts to the prison's events and to its own users. */
export interface Capability extends Hooks {
  readonly name: string
  /** Keyed by event type. `prisonNumber` is resolved already; a failure leaves the message on the queue. */
  readonly onEvent?: Readonly<Record<string, (event: PrisonEvent, prisonNumber: string) => Promise<void>>>
  /** Told how many messages each answer of the prison's queue holds. */
  readonly onAnswerOfQueue?: (messages: number) => void
  /** Begins work that goes on without being asked; it must end with `system.background.signal`. */
  readonly start?: () => void
}
