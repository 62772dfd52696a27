import type { HealthcareConfig } from '../../capability.ts'
import { type Stored, text } from '../../fhir/resource.ts'
import { ESTABLISHMENT } from '../../fhir/systems.ts'

/** A stay as the prison has just confirmed it. */
export interface ConfirmedStay {
  /** `Patient/17`. */
  readonly patient: string
  readonly stay: Stored
  /** The person's other stays. */
  readonly earlier: readonly Stored[]
  /** Whether this is the first that is heard of the stay. */
  readonly begins: boolean
  /** Whether a stay that begins is one of somebody who came from outside, and not from another prison. */
  readonly fromOutside: boolean
  /** Whether a stay that is over ended with a release, and not with a way to another prison. */
  readonly wentOut: boolean
}

/** Code of the establishment that a stay is spent in. */
export function siteOf(stay: Stored): string | undefined {
  return text(stay, 'serviceProvider.identifier.value')
}

/** The staff of an establishment, as owner of a work item. */
export function siteOwner({ establishments }: HealthcareConfig, site: string | undefined) {
  if (site === undefined) return {}
  const display = establishments.find(({ code }) => code === site)?.name
  return { owner: { identifier: { system: ESTABLISHMENT, value: site }, ...(display ? { display } : {}) } }
}
