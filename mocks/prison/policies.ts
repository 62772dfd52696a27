import { createHash } from 'node:crypto'
import type { Extent } from '../../src/domain/stage.ts'
import type { HeldAlert } from './alerts/alerts.ts'
import { alertView } from './alerts/routes.ts'
import type { Appointment, AppointmentDetails } from './appointments/appointment.ts'
import { appointmentProblems, type RuleContext } from './appointments/rules.ts'
import { type ThirdParty, thirdParty } from './associations/routes.ts'
import type { EventLag } from './core.ts'
import type { EscortRecord } from './escort/records.ts'
import type { DomainEvent } from './events/domain-event.ts'
import { type ExternalEvent, externalEvents } from './events/external.ts'
import type { MedicalHold } from './holds/holds.ts'
import { isNhsNumber } from './identity/nhs-number.ts'
import type { PairingStep } from './identity/pairings.ts'
import { localTime } from './local-time.ts'
import type { HealthMessage, MessageKind, StandingAnswer } from './messages/messages.ts'
import type { PlannedMove } from './moves/moves.ts'
import type { Prisoner } from './people/prisoner.ts'
import { rollOf, rollView } from './people/roll-routes.ts'
import type { AcctStage } from './risk/acct.ts'
import type { Commitment } from './schedule/commitments.ts'
import { type Regime, STANDARD_REGIME } from './schedule/regime.ts'
import { busyView } from './schedule/routes.ts'
import type { ToldNeed } from './told/told.ts'
import type { UnlockCondition } from './unlock/conditions.ts'

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
    /** Whether a number that was merged leads to the one that stands. */
    readonly mergedLeadsOn: boolean
  }
  readonly people: {
    readonly roll: (people: readonly Prisoner[], prisonId: string) => readonly Prisoner[]
    /** How one person stands on it. */
    readonly rollEntry: (prisoner: Prisoner) => object
  }
  readonly alerts: {
    /** How one alert is shown outside. */
    readonly view: (alert: HeldAlert, active: boolean, today: string) => object
    /** Which of somebody's alerts are shown. */
    readonly listed: (alerts: readonly HeldAlert[], today: string) => readonly HeldAlert[]
  }
  readonly appointments: {
    /** A body that healthcare sent, before it is read. */
    readonly received: (body: unknown) => unknown
    /** What is entered in the book of what healthcare sent. */
    readonly kept: (details: AppointmentDetails) => AppointmentDetails
    /** What becomes of an appointment that healthcare changes. */
    readonly changed: (before: AppointmentDetails, details: AppointmentDetails) => AppointmentDetails
    /** Which of the appointments of a period healthcare is shown. */
    readonly listed: (appointments: readonly Appointment[]) => readonly Appointment[]
    /** Every field rule that is broken; none admits the appointment. */
    readonly problems: (details: AppointmentDetails, context: RuleContext) => readonly string[]
    /** An outcome as healthcare is shown it. */
    readonly outcomeShown: (outcome: Appointment['outcome']) => Appointment['outcome']
    /** Whether a writer who has seen `version` may write. */
    readonly mayWrite: (appointment: Appointment, version: number) => boolean
    /** Whether a reference that was used before is refused. */
    readonly refusesDuplicates: boolean
    /** Whether future appointments are taken out of the book when somebody leaves. */
    readonly removedOn: (reason: 'RELEASED' | 'TRANSFERRED') => boolean
  }
  readonly escort: {
    /** The record that came with somebody, as it is shown. */
    readonly shown: (record: EscortRecord) => EscortRecord
    readonly received: (body: unknown) => unknown
    readonly takesEmpty: boolean
    /** The essentials for the way out, where there were some before. */
    readonly kept: (essentials: readonly string[], before: readonly string[]) => readonly string[]
  }
  readonly told: {
    readonly received: (body: unknown) => unknown
    /** What is kept of a need, and where something was told of it before, in its place. */
    readonly kept: (need: ToldNeed, before: ToldNeed | undefined) => ToldNeed
    /** Whether a need ends when healthcare says so. */
    readonly ends: (need: ToldNeed) => boolean
  }
  readonly acct: {
    /** Where an ACCT stands and when it is next reviewed, as it is shown. */
    readonly view: (stage: AcctStage, nextReview: string | undefined) => object
  }
  readonly unlock: {
    /** A body that healthcare sent, before it is read. */
    readonly received: (body: unknown) => unknown
    /** A condition as it is shown, and whether it is in force. */
    readonly shown: (condition: UnlockCondition, active: boolean) => readonly [UnlockCondition, boolean]
  }
  readonly holds: {
    readonly received: (body: unknown) => unknown
    /** What the prison keeps of a hold. */
    readonly kept: (hold: MedicalHold) => MedicalHold
    /** Whether a hold ends when healthcare lifts it. */
    readonly endsWhenLifted: boolean
  }
  readonly pairing: {
    readonly isNumber: (nhsNumber: string) => boolean
    /** Whether a number may be paired that is verified for `holder` already. */
    readonly mayShare: (holder: string | undefined, prisonNumber: string) => boolean
    /** The steps of a pairing as they are kept, the latest last. */
    readonly kept: (steps: readonly PairingStep[]) => readonly PairingStep[]
    /** Whether a withdrawal whose reference was used before is refused. */
    readonly refusesRepeatedWithdrawal: boolean
  }
  readonly moves: {
    /** Which moves are shown of those that are or were planned. */
    readonly listed: (moves: readonly PlannedMove[]) => readonly PlannedMove[]
  }
  readonly concerns: {
    /** What duty staff get of what healthcare sent. */
    readonly kept: (content: unknown) => unknown
    /** Whether a reference that was used before is refused. */
    readonly refusesDuplicates: boolean
  }
  readonly schedule: {
    readonly busyView: (commitment: Commitment, withReason: boolean) => object
    /** Which of somebody's commitments are shown as busy times, and which as activities. */
    readonly busy: (commitments: readonly Commitment[]) => readonly Commitment[]
    readonly activities: (commitments: readonly Commitment[]) => readonly Commitment[]
  }
  readonly regime: Regime
  readonly messages: {
    /** What happens to a write of each kind when nobody has said otherwise. */
    readonly answer: (kind: MessageKind) => StandingAnswer
    /** A message as its receipt tells of it. */
    readonly shown: (message: HealthMessage) => HealthMessage
  }
  readonly role: {
    /** Whether the consumer's role lets it see the people of a prison. */
    readonly sees: (inCare: boolean, prisonId: string) => boolean
    /** What is told of somebody to be kept apart, in the extent in force. */
    readonly thirdParty: (particulars: ThirdParty, extent: Extent) => object
  }
  readonly events: {
    readonly map: (event: DomainEvent, extent: Extent) => readonly ExternalEvent[]
    /** What is put on the queue for one pointer: normally itself, once. */
    readonly deliver: (pointer: Pointer) => readonly Pointer[]
    readonly stamp: (at: Date) => string
    /** How late notices are, where the simulator is set to a lag. */
    readonly lag: (set: EventLag) => EventLag
  }
  readonly wire: {
    /** The last hand on every body; the contract asks consumers to tolerate additions. */
    readonly beforeSending: (body: unknown) => unknown
  }
}

/** What the prison side does when nothing is wrong with it. */
export const standardPolicies: PrisonPolicies = {
  identity: { crnFor, mergedLeadsOn: true },
  people: { roll: rollOf, rollEntry: rollView },
  alerts: { view: alertView, listed: (alerts) => alerts },
  appointments: {
    received: (body) => body,
    kept: (details) => details,
    changed: (_before, details) => details,
    listed: (appointments) => appointments,
    problems: appointmentProblems,
    outcomeShown: (outcome) => outcome,
    mayWrite: ({ version, status }, seen) => seen === version && status === 'SCHEDULED',
    refusesDuplicates: true,
    removedOn: () => true,
  },
  escort: {
    shown: (record) => record,
    received: (body) => body,
    takesEmpty: false,
    kept: (essentials) => essentials,
  },
  told: { received: (body) => body, kept: (need) => need, ends: () => true },
  acct: { view: (stage, nextReview) => ({ stage, nextReviewDate: nextReview ?? null }) },
  unlock: { received: (body) => body, shown: (condition, active) => [condition, active] },
  holds: { received: (body) => body, kept: (hold) => hold, endsWhenLifted: true },
  pairing: {
    isNumber: isNhsNumber,
    mayShare: (holder, prisonNumber) => holder === undefined || holder === prisonNumber,
    kept: (steps) => steps,
    refusesRepeatedWithdrawal: true,
  },
  moves: { listed: (moves) => moves },
  concerns: { kept: (content) => content, refusesDuplicates: true },
  schedule: {
    busyView,
    busy: (commitments) => commitments,
    activities: (commitments) => commitments.filter(({ kind }) => kind === 'ACTIVITY'),
  },
  regime: STANDARD_REGIME,
  messages: { answer: (kind) => (kind === 'CONCERN' ? 'silent' : 'accept'), shown: (message) => message },
  role: { sees: (inCare) => inCare, thirdParty },
  events: {
    map: externalEvents,
    deliver: (pointer) => [pointer],
    stamp: (at) => localTime(at).dateTime,
    lag: (set) => set,
  },
  wire: { beforeSending: (body) => body },
}

/** One person in ten is known to probation; which ones follows from the prison number. */
function crnFor(prisonNumber: string): string | undefined {
  const digest = createHash('sha256').update(prisonNumber).digest()
  if (digest.readUInt32BE(0) % 10 !== 0) return undefined
  return `X${String(digest.readUInt32BE(4) % 1_000_000).padStart(6, '0')}`
}
