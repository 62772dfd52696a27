import type { Waiting } from '../../domain/eventually.ts'
import type { Limit } from '../../domain/limits.ts'
import type { Healthcare } from '../../domain/parties.ts'
import type { Role } from '../../domain/staff.ts'
import type { FhirClient } from '../fhir-client.ts'
import { healthcareAccess } from './access.ts'
import { healthcareAppointments } from './appointments.ts'
import { healthcareAttendance } from './attendance.ts'
import { healthcareAuditTrail } from './audit-trail.ts'
import { healthcareDeeds } from './audited-deeds.ts'
import { healthcareCarriedDecisions } from './carried-decisions.ts'
import { healthcareCategories } from './categories.ts'
import { healthcareCellWarnings } from './cell-warnings.ts'
import { healthcareClinicalWork } from './clinical-work.ts'
import { healthcareCommunityRegistration } from './community-registration.ts'
import { healthcareConflicts } from './conflicts.ts'
import { healthcareContract } from './contract.ts'
import { healthcareCustody } from './custody.ts'
import { healthcareDescription } from './description.ts'
import { deskOf } from './desk.ts'
import { healthcareDischarge } from './discharge.ts'
import { healthcareDisclosing } from './disclosing.ts'
import { healthcareEmergency } from './emergency.ts'
import { healthcareEscortSection } from './escort-section.ts'
import { healthcareExchangeReport } from './exchange-report.ts'
import { healthcareExchange } from './exchange-switch.ts'
import { healthcareFeed } from './feed-silence.ts'
import { healthcareFollowUp } from './follow-up.ts'
import { healthcareHandover } from './handover.ts'
import { healthcareHeldDecisions } from './held-decisions.ts'
import { healthcareIdentity } from './identity.ts'
import { healthcareLeaving } from './leaving.ts'
import { healthcareHolds } from './medical-holds.ts'
import { healthcareMedicineAlarms } from './medicine-alarms.ts'
import { medicineRecordsOf } from './medicine-records.ts'
import { healthcareMedicinesReconciliation } from './medicines-reconciliation.ts'
import { healthcareMigration } from './migration.ts'
import { healthcareMissedDoses } from './missed-doses.ts'
import { healthcareOutside } from './outside-appointments.ts'
import { healthcarePlannedMoves } from './planned-moves.ts'
import { healthcarePortability } from './portability.ts'
import { healthcarePreRegistration } from './pre-registration.ts'
import { healthcarePresence } from './presence.ts'
import { healthcareReception, type PeopleSource } from './reception.ts'
import { healthcareReconciliation } from './reconciliation.ts'
import { healthcareRecordSearch } from './record-search.ts'
import { healthcareRegistration } from './registration.ts'
import { healthcareRisk } from './risk.ts'
import { healthcareRoll } from './roll.ts'
import { healthcareSafetyMessages } from './safety-messages.ts'
import { healthcareScreening } from './screening.ts'
import { NO_SCREENS } from './screens.ts'
import { healthcareSecondStage } from './second-stage.ts'
import { staffOf } from './staff.ts'
import { healthcareToldNeeds } from './told-needs.ts'
import { healthcareTraces } from './traces.ts'
import { healthcareUnlock } from './unlock.ts'
import { healthcareUnplannedRelease } from './unplanned-release.ts'
import { healthcareWhereabouts } from './whereabouts.ts'

export interface HealthcareOverFhir {
  /** The system as a member of staff in this role uses it. */
  readonly as: (role: Role) => FhirClient
  /** What the candidate file says that each role may see. */
  readonly alertTypes: (role: Role) => readonly string[]
  /** How people come into being at the candidate. */
  readonly people: PeopleSource
  readonly waiting: Waiting
  readonly limit: (name: string) => Limit
  /** Stops the system and starts it again. */
  readonly restart: () => Promise<void>
}

/** The healthcare party over its FHIR interface; see docs/interface. */
export function healthcareOverFhir({
  as,
  alertTypes,
  people,
  waiting,
  limit,
  restart,
}: HealthcareOverFhir): Healthcare {
  const desk = deskOf(as, people)
  const staff = staffOf(desk)
  const appointments = healthcareAppointments(desk, staff)
  const medicines = medicineRecordsOf(desk)
  return {
    ...NO_SCREENS,
    ...healthcareReception(desk, people, waiting, limit('reception limit')),
    ...healthcareAccess(desk, staff),
    ...healthcareAuditTrail(desk),
    ...healthcareTraces(desk, staff, waiting.clock),
    ...healthcareDisclosing(desk),
    ...healthcareCategories(desk),
    ...healthcareDeeds(desk, staff, waiting.clock),
    ...healthcareRecordSearch(desk),
    ...healthcareContract(desk),
    ...healthcareDescription(desk),
    ...healthcareEmergency(desk, staff),
    ...healthcareIdentity(desk),
    ...healthcareRisk(desk, alertTypes, appointments.find),
    ...appointments.booking,
    ...healthcareConflicts(desk, staff, appointments),
    ...healthcareReconciliation(desk),
    ...healthcareAttendance(desk),
    ...healthcareFollowUp(desk, staff),
    ...healthcareExchange(desk),
    ...healthcareExchangeReport(desk),
    ...healthcareCommunityRegistration(desk),
    ...healthcareDischarge(desk, staff, waiting.clock),
    ...healthcareClinicalWork(desk, staff),
    goesThroughRestart: restart,
    ...healthcareFeed(desk),
    ...healthcareSafetyMessages(desk),
    ...healthcareScreening(desk),
    ...healthcarePreRegistration(desk),
    ...healthcareUnplannedRelease(desk),
    ...healthcareHeldDecisions(desk),
    ...healthcareMissedDoses(desk, medicines, waiting.clock),
    ...healthcareMedicinesReconciliation(desk),
    ...healthcareCarriedDecisions(desk),
    ...healthcareSecondStage(desk),
    ...healthcarePlannedMoves(desk),
    ...healthcareHandover(desk, staff),
    ...healthcareCellWarnings(desk),
    ...healthcareLeaving(desk, medicines),
    ...healthcareMedicineAlarms(desk, medicines),
    ...healthcareMigration(desk),
    ...healthcarePortability(desk, waiting, limit('export limit')),
    ...healthcareOutside(desk, staff),
    ...healthcareUnlock(desk, staff),
    ...healthcareHolds(desk),
    ...healthcareToldNeeds(desk),
    ...healthcareEscortSection(desk),
    ...healthcareWhereabouts(desk),
    ...healthcarePresence(desk),
    ...healthcareRoll(desk),
    ...healthcareRegistration(desk, staff),
    ...healthcareCustody(desk),
  }
}
