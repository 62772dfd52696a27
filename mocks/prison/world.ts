import { type Alerts, createAlerts } from './alerts/alerts.ts'
import { createRequestRate, type RequestRate } from './api/rate.ts'
import { type Book, createBook } from './appointments/book.ts'
import { createNonAssociations, type NonAssociations } from './associations/associations.ts'
import { type Conditions, createConditions } from './conditions.ts'
import type { Core } from './core.ts'
import { createEscortRecords, type EscortRecords } from './escort/records.ts'
import type { Outbox } from './events/outbox.ts'
import { createExchangeLog, type ExchangeLog } from './exchanges.ts'
import { createMedicalHolds, type MedicalHolds } from './holds/holds.ts'
import { createPairings, type Pairings } from './identity/pairings.ts'
import { createLocations, type Locations } from './locations/locations.ts'
import { createMessages, type Messages } from './messages/messages.ts'
import { createPlannedMoves, type PlannedMoves } from './moves/moves.ts'
import { createNeeds, type NeedsRegister } from './needs/needs.ts'
import { createMovements, type Movements } from './people/movements.ts'
import type { Register } from './people/register.ts'
import { createQueueCredentials, type QueueCredentials } from './queue/credentials.ts'
import type { Queue } from './queue/queue.ts'
import { type AcctReviews, createAcctReviews } from './risk/acct.ts'
import { type Commitments, createCommitments } from './schedule/commitments.ts'
import { createToldNeeds, type ToldNeeds } from './told/told.ts'
import { createUnlockConditions, type UnlockConditions } from './unlock/conditions.ts'

/** Everything that the simulated prisons know. Each part keeps its own state; operations and controls share it. */
export interface World {
  readonly core: Core
  readonly register: Register
  readonly movements: Movements
  readonly alerts: Alerts
  readonly acct: AcctReviews
  readonly nonAssociations: NonAssociations
  readonly needs: NeedsRegister
  readonly locations: Locations
  readonly book: Book
  readonly commitments: Commitments
  readonly escortRecords: EscortRecords
  readonly messages: Messages
  readonly unlockConditions: UnlockConditions
  readonly medicalHolds: MedicalHolds
  readonly toldNeeds: ToldNeeds
  readonly pairings: Pairings
  readonly plannedMoves: PlannedMoves
  readonly conditions: Conditions
  readonly rate: RequestRate
  readonly exchanges: ExchangeLog
  readonly queue: Queue
  readonly deadLetters: Queue
  readonly credentials: QueueCredentials
  readonly outbox: Outbox
  /** Operations that were asked for and are not offered. */
  readonly findings: Set<string>
}

export function createWorld(
  core: Core,
  register: Register,
  events: Pick<World, 'queue' | 'deadLetters' | 'outbox'>,
): World {
  const book = createBook(core)
  return {
    core,
    register,
    book,
    movements: createMovements(core, register, {
      leaves: ({ prisonNumber, prisonId }, reason) => {
        if (core.policies.appointments.removedOn(reason)) book.leaves(prisonNumber, prisonId, reason)
      },
    }),
    alerts: createAlerts(core),
    acct: createAcctReviews(core),
    nonAssociations: createNonAssociations(core),
    needs: createNeeds(core),
    locations: createLocations(core),
    commitments: createCommitments(core),
    escortRecords: createEscortRecords(core, register),
    messages: createMessages(core),
    unlockConditions: createUnlockConditions(core),
    medicalHolds: createMedicalHolds(),
    toldNeeds: createToldNeeds(core),
    pairings: createPairings(core),
    plannedMoves: createPlannedMoves(core),
    conditions: createConditions(core.stopped),
    rate: createRequestRate(core.clock),
    exchanges: createExchangeLog(),
    credentials: createQueueCredentials(core),
    findings: new Set(),
    ...events,
  }
}
