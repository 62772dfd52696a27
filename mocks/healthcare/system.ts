import type { ReferenceSystem, Surroundings } from '../network.ts'
import type { Acting } from './access.ts'
import { createBackground } from './background.ts'
import { createEmergency } from './capabilities/access/emergency.ts'
import { createReach } from './capabilities/access/reach.ts'
import { createAttendance } from './capabilities/appointments/attendance.ts'
import { createAppointments } from './capabilities/appointments/booking.ts'
import { createFollowUp } from './capabilities/appointments/follow-up.ts'
import { createOutside } from './capabilities/appointments/outside.ts'
import { recordAudit, recordPassing } from './capabilities/audit.ts'
import { createAuditSeal } from './capabilities/audit-seal.ts'
import { createDisclosing } from './capabilities/confidentiality/disclosing.ts'
import { createRestriction } from './capabilities/confidentiality/restriction.ts'
import { createContinuity } from './capabilities/continuity/continuity.ts'
import { createContractCheck } from './capabilities/continuity/contract-check.ts'
import { createFeedSilence } from './capabilities/continuity/feed-silence.ts'
import { createExchange } from './capabilities/exchange/exchange.ts'
import { createExchangeReport } from './capabilities/exchange/report.ts'
import { createFirstStage } from './capabilities/first-stage.ts'
import { createIdentity } from './capabilities/identity/identity.ts'
import { createMedicineAlarms } from './capabilities/medicines/alarms.ts'
import { createLeaving } from './capabilities/medicines/leaving.ts'
import { createMissedDoses } from './capabilities/medicines/missed-doses.ts'
import { createMedicinesReconciliation } from './capabilities/medicines/reconciliation.ts'
import { createCameWith } from './capabilities/movements/came-with.ts'
import { createCellBreach } from './capabilities/movements/cell-breach.ts'
import { createHandover } from './capabilities/movements/handover.ts'
import { createPlannedMoveNotices } from './capabilities/movements/planned-moves.ts'
import { createSecondStage } from './capabilities/movements/second-stage.ts'
import { createEscortSection } from './capabilities/needs/escort-section.ts'
import { createEvacuation } from './capabilities/needs/evacuation.ts'
import { createFood } from './capabilities/needs/food.ts'
import { createFunctional } from './capabilities/needs/functional.ts'
import { createMedicalHolds } from './capabilities/needs/medical-holds.ts'
import { createUnlock } from './capabilities/needs/unlock.ts'
import { createExport } from './capabilities/portability/export.ts'
import { createInstances } from './capabilities/portability/instances.ts'
import { createMigration } from './capabilities/portability/migration.ts'
import { createReceipts } from './capabilities/receipts.ts'
import { createReception } from './capabilities/reception/reception.ts'
import { createRounds } from './capabilities/reception/rounds.ts'
import { createRegistration } from './capabilities/registration/registration.ts'
import { createDischarge } from './capabilities/release/discharge.ts'
import { createLeavers } from './capabilities/release/leavers.ts'
import { createPreRegistration } from './capabilities/release/pre-registration.ts'
import { createUnplanned } from './capabilities/release/unplanned.ts'
import { createConcerns } from './capabilities/risk/concerns.ts'
import { createRisk } from './capabilities/risk/risk.ts'
import { createSelfHarmHistory } from './capabilities/risk/self-harm-history.ts'
import { createRoll } from './capabilities/roll/roll.ts'
import { createScreening } from './capabilities/screening/screening.ts'
import type { Capability, HealthcareConfig, HealthcareSystem } from './capability.ts'
import { type FhirFace, fhirHandlers } from './fhir/http.ts'
import { createInteractions } from './fhir/interactions.ts'
import { SEARCH_TABLE } from './fhir/search-table.ts'
import { createStore, type Store } from './fhir/store.ts'
import { ESTABLISHMENT, STAFF_ID } from './fhir/systems.ts'
import { messageHandlers } from './messages/process-message.ts'
import { createNhsClient } from './nhs/client.ts'
import { createOutbox, type OutgoingMessage } from './outbox.ts'
import { pageHandlers } from './pages/pages.ts'
import { prisonNumberOf } from './people.ts'
import { type HealthcarePolicies, referencePolicies } from './policies.ts'
import { createPrisonClient } from './prison/client.ts'
import { consumeFeed, type PrisonEvent } from './prison/feed.ts'
import { createEventQueue } from './prison/queue.ts'
import { createWorklist } from './worklist.ts'

/** Hooks run in this order. */
const CAPABILITIES: readonly ((system: HealthcareSystem) => Capability)[] = [
  createReach,
  createRestriction,
  createDisclosing,
  createEmergency,
  createAuditSeal,
  createReception,
  createIdentity,
  createFirstStage,
  createCameWith,
  createSecondStage,
  createHandover,
  createPlannedMoveNotices,
  createCellBreach,
  createReceipts,
  createRisk,
  createConcerns,
  createSelfHarmHistory,
  createFollowUp,
  createAppointments,
  createAttendance,
  createOutside,
  createRounds,
  createRoll,
  createExchange,
  createExchangeReport,
  createUnlock,
  createMedicalHolds,
  createFood,
  createFunctional,
  createEvacuation,
  createEscortSection,
  createContinuity,
  createContractCheck,
  createFeedSilence,
  createLeaving,
  createMedicineAlarms,
  createRegistration,
  createLeavers,
  createDischarge,
  createPreRegistration,
  createUnplanned,
  createMissedDoses,
  createMedicinesReconciliation,
  createScreening,
  createMigration,
]

/** A system that can be stopped and started again on what it has stored. */
export interface RestartableSystem extends ReferenceSystem {
  /** Stops this one. Everything that was not stored is gone. */
  restarted(): Promise<RestartableSystem>
}

/**
 * A small prison health record: it consumes the prison's events and interface and serves the healthcare interface.
 *
 * @param store what an earlier start has left; empty where absent
 */
export function createHealthcare(
  surroundings: Surroundings,
  config: HealthcareConfig,
  policies: HealthcarePolicies = referencePolicies,
  store: Store = createStore(surroundings),
): RestartableSystem {
  const { clock, id } = surroundings
  const background = createBackground()
  const prison = createPrisonClient(surroundings, config.prison, policies.client, background)
  const nhs = createNhsClient(surroundings, config.nhs, background, policies.nhs)
  const left = (message: OutgoingMessage, correlation: string, by: Acting | undefined) => {
    const { patient, kind } = message
    const what = kind.display ?? kind.code
    recordPassing(store, policies.audit, clock.now(), { passing: 'send', patient, what, correlation, by })
  }
  const outbox = createOutbox({ clock, store, prison, background, policies: policies.outbox, left })
  const worklist = createWorklist(store, () => clock.now())
  const system: HealthcareSystem = { clock, id, config, policies, store, prison, nhs, background, outbox, worklist }
  const instances = createInstances(system, () => face)
  const capabilities = [...CAPABILITIES.map((create) => create(system)), createExport(system, instances)]

  const handle = async (event: PrisonEvent) => {
    const interested = capabilities.flatMap(({ onEvent }) => onEvent?.[event.eventType] ?? [])
    if (interested.length === 0) return
    const person = await prison.prisonNumber(event.hmppsId)
    if (!person.ok) throw new Error(`${event.hmppsId} could not be resolved: ${person.failure.reason}.`)
    await background.inTurn(`person ${person.value}`, async () => {
      for (const react of interested) await react(event, person.value)
      const what = event.eventType.toLowerCase().replaceAll('_', ' ')
      const correlation = event.sourceClientReference ?? event.eventId ?? event.url ?? event.eventType
      for (const { id } of store.filter('Patient', (one) => prisonNumberOf(one) === person.value, person.value))
        recordPassing(store, policies.audit, clock.now(), {
          ...{ passing: 'receive', patient: `Patient/${id}`, what, correlation },
        } as const)
    })
  }
  const queue = createEventQueue(surroundings, config.prison, prison, background)
  const answered = (messages: number) => {
    for (const { onAnswerOfQueue } of capabilities) onAnswerOfQueue?.(messages)
  }
  background.run(consumeFeed({ clock, queue, background, policies: policies.feed, handle, answered }))
  seed(store, config)
  const face: FhirFace = {
    baseUrl: config.baseUrl,
    table: SEARCH_TABLE,
    interactions: createInteractions(store, SEARCH_TABLE, capabilities),
    staff: new Map(config.staff.map((member) => [member.token, member])),
    access: policies.access,
    description: policies.description,
    newId: id,
    now: () => clock.now(),
    witness: (seen) => recordAudit(store, policies.audit, clock.now(), seen),
  }
  const pages = pageHandlers({
    face,
    policies: policies.pages,
    establishments: config.establishments,
    recordNumbered: (number) => store.filter('Patient', (one) => prisonNumberOf(one) === number)[0]?.id,
    refreshMs: config.pageRefreshMs ?? 60_000,
  })
  for (const { start } of capabilities) start?.()
  outbox.resume()

  return {
    handlers: [
      ...instances.handlers,
      ...messageHandlers(face, policies.messages, store),
      ...fhirHandlers(face),
      ...pages,
    ],
    stop: () => background.stop(),
    async restarted() {
      await background.stop()
      return createHealthcare(surroundings, config, policies, store)
    },
  }
}

/** Staff and establishments, which the record knows from its own configuration. */
function seed(store: Store, { staff, establishments }: HealthcareConfig): void {
  if (store.list('Organization').length > 0) return
  for (const { id, name, gender } of staff)
    store.create(
      { resourceType: 'Practitioner', identifier: [{ system: STAFF_ID, value: id }], name: [{ text: name }], gender },
      id,
    )
  for (const { code, name } of establishments)
    store.create({ resourceType: 'Organization', identifier: [{ system: ESTABLISHMENT, value: code }], name }, code)
}
