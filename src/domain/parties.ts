import type { HealthcareAccess } from './access.ts'
import type { HealthcareAccessibility } from './accessibility.ts'
import type { HealthcareAppointments, PrisonAppointments } from './appointments.ts'
import type { HealthcareAttendance, PrisonAttendance } from './attendance.ts'
import type { HealthcareAuditTrail } from './audit-trail.ts'
import type { HealthcareDeeds } from './audited-deeds.ts'
import type { PrisonBacklog } from './backlog.ts'
import type { HealthcareCarriedDecisions } from './carried-decisions.ts'
import type { HealthcareCategories } from './categories.ts'
import type { HealthcareCellWarnings } from './cell-warnings.ts'
import type { NhsCertificate } from './certificates.ts'
import type { HealthcareClinicalWork, HealthcareRestart, PrisonLink } from './clinical-work.ts'
import type { HealthcareCommunityRegistration } from './community-registration.ts'
import type { HealthcareContract, PrisonContract } from './contract.ts'
import type { HealthcareDescription } from './description.ts'
import type { HealthcareDischarge, NhsDischarge } from './discharge.ts'
import type { HealthcareDisclosing } from './disclosing.ts'
import type { HealthcareEmergency } from './emergency.ts'
import type { HealthcareEscortSection } from './escort-section.ts'
import type { HealthcareExchangeReport } from './exchange-report.ts'
import type { HealthcareExchange } from './exchange-switch.ts'
import type { HealthcareFeed, PrisonFeed } from './feed-silence.ts'
import type { FhirServer } from './fhir-server.ts'
import type { HealthcareFollowUp, PrisonLockdown } from './follow-up.ts'
import type { HealthcareHandover } from './handover.ts'
import type { HealthcareHeldDecisions } from './held-decisions.ts'
import type { HealthcareCustody, PrisonNotices } from './histories/custody.ts'
import type { HealthcareIdentity, PrisonIdentity } from './identity.ts'
import type { HealthcareLeaving } from './leaving.ts'
import type { HealthcareHolds, PrisonHolds } from './medical-holds.ts'
import type { HealthcareMedicineAlarms, PrisonPlannedMoves } from './medicine-alarms.ts'
import type { HealthcareMedicinesReconciliation } from './medicines-reconciliation.ts'
import type { PrisonMeetings } from './meetings.ts'
import type { PrisonMessages } from './messages-sent.ts'
import type { HealthcareMigration } from './migration.ts'
import type { HealthcareMissedDoses } from './missed-doses.ts'
import type { PrisonMovements } from './movements.ts'
import type { HealthcareOutside, PrisonOutside } from './outside-appointments.ts'
import type { HealthcarePlannedMoves } from './planned-moves.ts'
import type { HealthcarePortability } from './portability.ts'
import type { HealthcarePreRegistration, NhsApplications } from './pre-registration.ts'
import type { PrisonApart, PrisonService } from './prison-service.ts'
import type { HealthcareProof, NhsProof } from './proof.ts'
import type { HealthcareReception, PrisonReception } from './reception.ts'
import type { HealthcareRecordSearch } from './record-search.ts'
import type { HealthcareRegistration } from './registration.ts'
import type { PrisonRate } from './request-rate.ts'
import type { HealthcareRisk, PrisonRisk } from './risk.ts'
import type { HealthcareRoll, PrisonLosses } from './roll.ts'
import type { HealthcareSafetyMessages } from './safety-messages.ts'
import type { HealthcareScreening, NhsScreening } from './screening.ts'
import type { HealthcareScreens } from './screens.ts'
import type { HealthcareSecondStage } from './second-stage.ts'
import type { HealthcareToldNeeds, PrisonToldNeeds } from './told-needs.ts'
import type { HealthcareTraces } from './traces.ts'
import type { HealthcareUnlock, PrisonUnlock } from './unlock.ts'
import type { HealthcareUnplannedRelease } from './unplanned-release.ts'
import type { HealthcarePresence, HealthcareWhereabouts, PrisonCells } from './whereabouts.ts'

/** The healthcare system: usually the candidate. Verbs act as a named role of its staff; looks only look. */
export type Healthcare = HealthcareReception &
  HealthcareScreens &
  HealthcareAccessibility &
  HealthcareAccess &
  HealthcareAuditTrail &
  HealthcareDeeds &
  HealthcareDisclosing &
  HealthcareCategories &
  HealthcareTraces &
  HealthcareRecordSearch &
  HealthcareContract &
  HealthcareDescription &
  HealthcareEmergency &
  HealthcareRisk &
  HealthcareAppointments &
  HealthcareAttendance &
  HealthcareFollowUp &
  HealthcareExchange &
  HealthcareExchangeReport &
  HealthcareCommunityRegistration &
  HealthcareDischarge &
  HealthcareClinicalWork &
  HealthcareRestart &
  HealthcareFeed &
  HealthcareSafetyMessages &
  HealthcareScreening &
  HealthcarePreRegistration &
  HealthcareProof &
  HealthcareUnplannedRelease &
  HealthcareHeldDecisions &
  HealthcareMissedDoses &
  HealthcareMedicinesReconciliation &
  HealthcareCarriedDecisions &
  HealthcareSecondStage &
  HealthcarePlannedMoves &
  HealthcareHandover &
  HealthcareCellWarnings &
  HealthcareLeaving &
  HealthcareMedicineAlarms &
  HealthcareMigration &
  HealthcarePortability &
  HealthcareOutside &
  HealthcareUnlock &
  HealthcareHolds &
  HealthcareToldNeeds &
  HealthcareEscortSection &
  HealthcareWhereabouts &
  HealthcarePresence &
  HealthcareRoll &
  HealthcareRegistration &
  HealthcareCustody &
  HealthcareIdentity

/** The prison: usually our simulator. Verbs change the prison's own record; looks see what the prison sees. */
export type Prison = PrisonReception &
  PrisonContract &
  PrisonRisk &
  PrisonAppointments &
  PrisonAttendance &
  PrisonLockdown &
  PrisonLink &
  PrisonBacklog &
  PrisonRate &
  PrisonFeed &
  PrisonMessages &
  PrisonMeetings &
  PrisonMovements &
  PrisonLosses &
  PrisonPlannedMoves &
  PrisonNotices &
  PrisonOutside &
  PrisonCells &
  PrisonUnlock &
  PrisonApart &
  PrisonHolds &
  PrisonToldNeeds &
  PrisonIdentity

/** The national services and the practices behind them: our simulator. Looks see what reached a practice. */
export type Nhs = NhsDischarge & NhsScreening & NhsApplications & NhsProof & NhsCertificate

export interface Parties {
  /** The candidate as a server of the FHIR interface, whatever it is for. */
  readonly server: FhirServer
  readonly healthcare: Healthcare
  readonly prison: Prison
  readonly nhs: Nhs
  /** What the prison offers to healthcare, asked by the harness in the place of healthcare. */
  readonly service: PrisonService
}
