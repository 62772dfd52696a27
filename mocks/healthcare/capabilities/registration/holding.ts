import type { HealthcareSystem } from '../../capability.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { hasCode, type Resource, type Stored, text, texts } from '../../fhir/resource.ts'
import { FLAG_CATEGORY } from '../../fhir/systems.ts'
import { choiceIn, extensionsOf } from './decision.ts'

const PROPOSED = 'https://interlock.example/fhir'

/** What stands in the way of an informed decision: `capacity`, `language` or `distress`. */
export const COMMUNICATION_NEED = `${PROPOSED}/CodeSystem/communication-need`
/** How it was decided all the same: `interpreter` or `reason`, each `valueString`. */
export const SUPPORT = `${PROPOSED}/StructureDefinition/registration-support`
/** The work item to talk with a person at a better time. */
export const LATER = 'registration-later'

const WHAT = 'Talk about registration at a better time, or with an interpreter.'

/** Mistakes a supplier can make with people who cannot decide just now. */
export interface HoldingPolicies {
  /** Whether a flag holds the decision of a patient. */
  holds(flag: Stored, patient: string): boolean
  /** Whether an interpreter or a reason lets the decision be made. */
  counts(support: string): boolean
  /** What is kept of a decision that was made with support. */
  kept(decision: Resource): Resource
  /** Whether staff are called to talk with the person later, where the decision was held or was not. */
  callsBack(held: boolean): boolean
}

const NEEDS = ['capacity', 'language', 'distress']

export const referenceHolding: HoldingPolicies = {
  holds: (flag, patient) =>
    flag.status === 'active' &&
    text(flag, 'subject.reference') === patient &&
    NEEDS.some((code) => hasCode(flag.code, { system: COMMUNICATION_NEED, code })),
  counts: (support) => support.trim() !== '',
  kept: (decision) => decision,
  callsBack: (held) => held,
}

/**
 * The decision as it may be recorded, where nothing or something stands in the way of it.
 *
 * @throws {FhirProblem} `decision-held` while a flag stands and neither interpreter nor reason is recorded
 */
export function unlessHeld(system: HealthcareSystem, decision: Resource, patient: string): Resource {
  const { store, policies, worklist } = system
  const { holding } = policies
  if (choiceIn(decision) === undefined) return decision
  const flags = store.filter(
    'Flag',
    (flag) =>
      hasCode(flag.category, { system: FLAG_CATEGORY, code: 'communication-need' }) && holding.holds(flag, patient),
  )
  const support = extensionsOf(decision, SUPPORT).flatMap((one) => [
    ...extensionsOf(one, 'interpreter'),
    ...extensionsOf(one, 'reason'),
  ])
  const isSupported = support.flatMap((one) => texts(one, 'valueString')).some(holding.counts)
  const held = flags.length > 0 && !isSupported
  if (holding.callsBack(held)) worklist.raise({ kind: LATER, what: WHAT, patient })
  else for (const task of worklist.open(LATER, patient)) worklist.close(task, 'The decision is recorded.')
  if (!held) return holding.kept(decision)
  throw new FhirProblem('business-rule', 'Something stands in the way of a decision now. Say who interprets, or why.', {
    reason: 'decision-held',
    expression: 'Consent.extension',
  })
}
