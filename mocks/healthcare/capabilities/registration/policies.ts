import type { Acting } from '../../access.ts'
import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import { choiceIn, PARTS, type Part, partIn } from './decision.ts'

/** Mistakes a supplier can make about who registers with a GP, and how they came to decide. */
export interface RegistrationPolicies {
  /** What is kept of a decision that a member of staff records. */
  kept(change: Resource, opened: Stored, acting: Acting): Resource
  /** Parts without which a decision does not count. */
  missing(decision: Stored): readonly Part[]
  /** Whether a decision is the patient's own. */
  isOwn(decision: Stored, patient: string): boolean
  /** Whether the patient has agreed. */
  agrees(decision: Stored): boolean
}

export const referenceRegistration: RegistrationPolicies = {
  kept: (change) => change,
  missing: (decision) => PARTS.filter((part) => partIn(decision, part) === undefined),
  isOwn: (decision, patient) => text(decision, 'patient.reference') === patient,
  agrees: (decision) => choiceIn(decision) === 'permit',
}
