import { type AccessPolicies, referenceAccess } from './access.ts'
import { type EmergencyPolicies, referenceEmergency } from './capabilities/access/emergency.ts'
import { type ReachPolicies, referenceReach } from './capabilities/access/reach.ts'
import { type AttendancePolicies, referenceAttendance } from './capabilities/appointments/attendance.ts'
import { type ClashPolicies, referenceClashes } from './capabilities/appointments/clashes.ts'
import { type ConflictPolicies, referenceConflicts } from './capabilities/appointments/conflicts.ts'
import { type FollowUpPolicies, referenceFollowUp } from './capabilities/appointments/follow-up-policies.ts'
import { type OutsidePolicies, referenceOutside } from './capabilities/appointments/outside.ts'
import { type AppointmentPolicies, referenceAppointments } from './capabilities/appointments/policies.ts'
import { type ReconciliationPolicies, referenceReconciliation } from './capabilities/appointments/reconciliation.ts'
import { type AuditPolicies, referenceAudit } from './capabilities/audit.ts'
import { type AuditSealPolicies, referenceAuditSeal } from './capabilities/audit-seal.ts'
import { type CategoryPolicies, referenceCategories } from './capabilities/confidentiality/categories.ts'
import { type DisclosingPolicies, referenceDisclosing } from './capabilities/confidentiality/disclosing.ts'
import { type MeetingPolicies, referenceMeetings } from './capabilities/confidentiality/meetings.ts'
import { type RestrictionPolicies, referenceRestriction } from './capabilities/confidentiality/restriction.ts'
import { referenceSlip, type SlipPolicies } from './capabilities/confidentiality/slip.ts'
import { type ContinuityPolicies, referenceContinuity } from './capabilities/continuity/continuity.ts'
import { type ContractPolicies, referenceContract } from './capabilities/continuity/contract-check.ts'
import { type FeedSilencePolicies, referenceFeedSilence } from './capabilities/continuity/feed-silence.ts'
import { type ExchangePolicies, referenceExchange } from './capabilities/exchange/policies.ts'
import { type ReportPolicies, referenceReport } from './capabilities/exchange/report.ts'
import { type FirstStagePolicies, referenceFirstStage } from './capabilities/first-stage.ts'
import { type MatchingPolicies, referenceMatching } from './capabilities/identity/matching.ts'
import { type MergingPolicies, referenceMerging } from './capabilities/identity/merging.ts'
import { type NumbersPolicies, referenceNumbers } from './capabilities/identity/numbers.ts'
import { type PairingPolicies, referencePairing } from './capabilities/identity/pairing.ts'
import { referenceUnlinking, type UnlinkingPolicies } from './capabilities/identity/unlinking.ts'
import { type AlarmPolicies, referenceAlarms } from './capabilities/medicines/alarm-policies.ts'
import { type LeavingPolicies, referenceLeaving } from './capabilities/medicines/leaving.ts'
import { type MissedDosesPolicies, referenceMissedDoses } from './capabilities/medicines/missed-doses.ts'
import {
  type MedicinesReconciliationPolicies,
  referenceMedicinesReconciliation,
} from './capabilities/medicines/reconciliation.ts'
import { type ArrivalPolicies, referenceArrival } from './capabilities/movements/arrival-policies.ts'
import { type CameWithPolicies, referenceCameWith } from './capabilities/movements/came-with-policies.ts'
import { type CellBreachPolicies, referenceCellBreach } from './capabilities/movements/cell-breach.ts'
import { type HandoverPolicies, referenceHandover } from './capabilities/movements/handover.ts'
import { type PlannedMovePolicies, referencePlannedMoves } from './capabilities/movements/planned-moves.ts'
import { referenceSecondStage, type SecondStagePolicies } from './capabilities/movements/second-stage-policies.ts'
import { type EscortSectionPolicies, referenceEscortSection } from './capabilities/needs/escort-section-policies.ts'
import { type EvacuationPolicies, referenceEvacuation } from './capabilities/needs/evacuation.ts'
import { type FoodPolicies, referenceFood } from './capabilities/needs/food.ts'
import { type FunctionalPolicies, referenceFunctional } from './capabilities/needs/functional.ts'
import { type MedicalHoldPolicies, referenceMedicalHolds } from './capabilities/needs/medical-holds.ts'
import { referenceUnlock, type UnlockPolicies } from './capabilities/needs/unlock.ts'
import { type ExportPolicies, referenceExport } from './capabilities/portability/export-policies.ts'
import { type MigrationPolicies, referenceMigration } from './capabilities/portability/migration-policies.ts'
import { type ReceptionPolicies, referenceReception } from './capabilities/reception/policies.ts'
import { referenceWhereabouts, type WhereaboutsPolicies } from './capabilities/reception/rounds.ts'
import { type CarryingPolicies, referenceCarrying } from './capabilities/registration/carrying.ts'
import { type HoldingPolicies, referenceHolding } from './capabilities/registration/holding.ts'
import { type RegistrationPolicies, referenceRegistration } from './capabilities/registration/policies.ts'
import { referenceWithdrawal, type WithdrawalPolicies } from './capabilities/registration/withdrawal.ts'
import { type DischargePolicies, referenceDischarge } from './capabilities/release/discharge-policies.ts'
import { type LeaversPolicies, referenceLeavers } from './capabilities/release/leavers.ts'
import { type PreRegistrationPolicies, referencePreRegistration } from './capabilities/release/pre-registration.ts'
import { referenceUnplanned, type UnplannedPolicies } from './capabilities/release/unplanned.ts'
import { type AcctReviewPolicies, referenceAcctReview } from './capabilities/risk/acct-review.ts'
import { type ConcernPolicies, referenceConcerns } from './capabilities/risk/concerns.ts'
import { type MedicinesReviewPolicies, referenceMedicinesReview } from './capabilities/risk/medicines-review.ts'
import { type RiskPolicies, referenceRisk } from './capabilities/risk/policies.ts'
import { referenceSelfHarmHistory, type SelfHarmHistoryPolicies } from './capabilities/risk/self-harm-history.ts'
import { referenceStaffSafety, type StaffSafetyPolicies } from './capabilities/risk/staff-safety.ts'
import { type RollPolicies, referenceRoll } from './capabilities/roll/policies.ts'
import { referenceScreening, type ScreeningPolicies } from './capabilities/screening/policies.ts'
import { type DescriptionPolicies, referenceDescription } from './fhir/description-policies.ts'
import { type MessagePolicies, referenceMessages } from './messages/policies.ts'
import { type NhsClientPolicies, referenceNhsClient } from './nhs/policies.ts'
import { type OutboxPolicies, referenceOutbox } from './outbox-policies.ts'
import { type PagePolicies, referencePages } from './pages/policies.ts'
import { type ClientPolicies, referenceClient } from './prison/client.ts'
import { type FeedPolicies, referenceFeed } from './prison/feed.ts'

/** Every decision of the record that a fault can replace, by capability. */
export interface HealthcarePolicies {
  readonly acctReview: AcctReviewPolicies
  readonly access: AccessPolicies
  readonly appointments: AppointmentPolicies
  readonly arrival: ArrivalPolicies
  readonly attendance: AttendancePolicies
  readonly audit: AuditPolicies
  readonly auditSeal: AuditSealPolicies
  readonly cameWith: CameWithPolicies
  readonly cellBreach: CellBreachPolicies
  readonly carrying: CarryingPolicies
  readonly clashes: ClashPolicies
  readonly client: ClientPolicies
  readonly conflicts: ConflictPolicies
  readonly concerns: ConcernPolicies
  readonly continuity: ContinuityPolicies
  readonly contract: ContractPolicies
  readonly escortSection: EscortSectionPolicies
  readonly evacuation: EvacuationPolicies
  readonly exchange: ExchangePolicies
  readonly discharge: DischargePolicies
  readonly description: DescriptionPolicies
  readonly emergency: EmergencyPolicies
  readonly export: ExportPolicies
  readonly feed: FeedPolicies
  readonly feedSilence: FeedSilencePolicies
  readonly followUp: FollowUpPolicies
  readonly outside: OutsidePolicies
  readonly food: FoodPolicies
  readonly firstStage: FirstStagePolicies
  readonly functional: FunctionalPolicies
  readonly handover: HandoverPolicies
  readonly leavers: LeaversPolicies
  readonly leaving: LeavingPolicies
  readonly matching: MatchingPolicies
  readonly medicineAlarms: AlarmPolicies
  readonly medicinesReview: MedicinesReviewPolicies
  readonly merging: MergingPolicies
  readonly messages: MessagePolicies
  readonly migration: MigrationPolicies
  readonly nhs: NhsClientPolicies
  readonly numbers: NumbersPolicies
  readonly outbox: OutboxPolicies
  readonly pages: PagePolicies
  readonly pairing: PairingPolicies
  readonly plannedMoves: PlannedMovePolicies
  readonly reach: ReachPolicies
  readonly reception: ReceptionPolicies
  readonly reconciliation: ReconciliationPolicies
  readonly registration: RegistrationPolicies
  readonly withdrawal: WithdrawalPolicies
  readonly report: ReportPolicies
  readonly risk: RiskPolicies
  readonly categories: CategoryPolicies
  readonly disclosing: DisclosingPolicies
  readonly meetings: MeetingPolicies
  readonly restriction: RestrictionPolicies
  readonly roll: RollPolicies
  readonly slip: SlipPolicies
  readonly unlinking: UnlinkingPolicies
  readonly secondStage: SecondStagePolicies
  readonly selfHarmHistory: SelfHarmHistoryPolicies
  readonly preRegistration: PreRegistrationPolicies
  readonly unplanned: UnplannedPolicies
  readonly medicinesReconciliation: MedicinesReconciliationPolicies
  readonly missedDoses: MissedDosesPolicies
  readonly holding: HoldingPolicies
  readonly screening: ScreeningPolicies
  readonly staffSafety: StaffSafetyPolicies
  readonly medicalHolds: MedicalHoldPolicies
  readonly unlock: UnlockPolicies
  readonly whereabouts: WhereaboutsPolicies
}

/** The decisions of a record that keeps every requirement. */
export const referencePolicies: HealthcarePolicies = {
  access: referenceAccess,
  appointments: referenceAppointments,
  acctReview: referenceAcctReview,
  arrival: referenceArrival,
  attendance: referenceAttendance,
  audit: referenceAudit,
  auditSeal: referenceAuditSeal,
  followUp: referenceFollowUp,
  outside: referenceOutside,
  cameWith: referenceCameWith,
  cellBreach: referenceCellBreach,
  carrying: referenceCarrying,
  clashes: referenceClashes,
  client: referenceClient,
  conflicts: referenceConflicts,
  concerns: referenceConcerns,
  continuity: referenceContinuity,
  contract: referenceContract,
  escortSection: referenceEscortSection,
  evacuation: referenceEvacuation,
  exchange: referenceExchange,
  discharge: referenceDischarge,
  description: referenceDescription,
  emergency: referenceEmergency,
  export: referenceExport,
  feed: referenceFeed,
  feedSilence: referenceFeedSilence,
  food: referenceFood,
  firstStage: referenceFirstStage,
  functional: referenceFunctional,
  handover: referenceHandover,
  leavers: referenceLeavers,
  leaving: referenceLeaving,
  matching: referenceMatching,
  medicineAlarms: referenceAlarms,
  medicinesReview: referenceMedicinesReview,
  merging: referenceMerging,
  messages: referenceMessages,
  migration: referenceMigration,
  nhs: referenceNhsClient,
  numbers: referenceNumbers,
  outbox: referenceOutbox,
  pages: referencePages,
  pairing: referencePairing,
  plannedMoves: referencePlannedMoves,
  reach: referenceReach,
  reception: referenceReception,
  reconciliation: referenceReconciliation,
  registration: referenceRegistration,
  withdrawal: referenceWithdrawal,
  report: referenceReport,
  risk: referenceRisk,
  categories: referenceCategories,
  disclosing: referenceDisclosing,
  meetings: referenceMeetings,
  restriction: referenceRestriction,
  roll: referenceRoll,
  slip: referenceSlip,
  unlinking: referenceUnlinking,
  secondStage: referenceSecondStage,
  selfHarmHistory: referenceSelfHarmHistory,
  preRegistration: referencePreRegistration,
  unplanned: referenceUnplanned,
  medicinesReconciliation: referenceMedicinesReconciliation,
  missedDoses: referenceMissedDoses,
  holding: referenceHolding,
  screening: referenceScreening,
  staffSafety: referenceStaffSafety,
  medicalHolds: referenceMedicalHolds,
  unlock: referenceUnlock,
  whereabouts: referenceWhereabouts,
}
