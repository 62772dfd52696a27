import { type AccessPolicies, referenceAccess } from './access.ts'
import { type AppointmentPolicies, referenceAppointments } from './capabilities/appointments/policies.ts'
import { type AuditPolicies, referenceAudit } from './capabilities/audit.ts'
import { type ReceptionPolicies, referenceReception } from './capabilities/reception.ts'
import { type AcctReviewPolicies, referenceAcctReview } from './capabilities/risk/acct-review.ts'
import { type MedicinesReviewPolicies, referenceMedicinesReview } from './capabilities/risk/medicines-review.ts'
import { type RiskPolicies, referenceRisk } from './capabilities/risk/policies.ts'
import { type OutboxPolicies, referenceOutbox } from './outbox.ts'
import { type ClientPolicies, referenceClient } from './prison/client.ts'
import { type FeedPolicies, referenceFeed } from './prison/feed.ts'

/** Every decision of the record that a fault can replace, by capability. */
export interface HealthcarePolicies {
  readonly acctReview: AcctReviewPolicies
  readonly access: AccessPolicies
  readonly appointments: AppointmentPolicies
  readonly audit: AuditPolicies
  readonly client: ClientPolicies
  readonly feed: FeedPolicies
  readonly medicinesReview: MedicinesReviewPolicies
  readonly outbox: OutboxPolicies
  readonly reception: ReceptionPolicies
  readonly risk: RiskPolicies
}

/** The decisions of a record that keeps every requirement. */
export const referencePolicies: HealthcarePolicies = {
  access: referenceAccess,
  appointments: referenceAppointments,
  acctReview: referenceAcctReview,
  audit: referenceAudit,
  client: referenceClient,
  feed: referenceFeed,
  medicinesReview: referenceMedicinesReview,
  outbox: referenceOutbox,
  reception: referenceReception,
  risk: referenceRisk,
}
