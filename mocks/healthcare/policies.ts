import { type AccessPolicies, referenceAccess } from './access.ts'
import { type AuditPolicies, referenceAudit } from './capabilities/audit.ts'
import { type ReceptionPolicies, referenceReception } from './capabilities/reception.ts'
import { type RiskPolicies, referenceRisk } from './capabilities/risk.ts'
import { type OutboxPolicies, referenceOutbox } from './outbox.ts'
import { type ClientPolicies, referenceClient } from './prison/client.ts'
import { type FeedPolicies, referenceFeed } from './prison/feed.ts'

/** Every decision of the record that a fault can replace, by capability. */
export interface HealthcarePolicies {
  readonly access: AccessPolicies
  readonly audit: AuditPolicies
  readonly client: ClientPolicies
  readonly feed: FeedPolicies
  readonly outbox: OutboxPolicies
  readonly reception: ReceptionPolicies
  readonly risk: RiskPolicies
}

/** The decisions of a record that keeps every requirement. */
export const referencePolicies: HealthcarePolicies = {
  access: referenceAccess,
  audit: referenceAudit,
  client: referenceClient,
  feed: referenceFeed,
  outbox: referenceOutbox,
  reception: referenceReception,
  risk: referenceRisk,
}
