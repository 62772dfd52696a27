import type { HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { hasCode, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'
import { decisionsOf } from './asking.ts'
import { AT_HOME, extensionsOf, isRegistration, PROMPT } from './decision.ts'

/** The work item that stands for a registration on its way to the GP register. */
export const SUBMISSION = { system: WORK_ITEM, code: 'registration-submission' } as const

/** Lets a registration go only on a decision that bears it. */
export function submit(system: HealthcareSystem, { resource, action }: PendingWrite): Resource {
  if (action !== 'create' || !hasCode(resource.code, SUBMISSION)) return resource
  const patient = text(resource, 'for.reference') ?? ''
  const decision = system.store.find('Consent', (text(resource, 'focus.reference') ?? '').replace('Consent/', ''))
  const objection = objectionTo(system, decision, patient)
  if (!objection) return resource
  const [reason, what] = objection
  throw new FhirProblem('business-rule', what, { reason, expression: 'Task.focus' })
}

/** The coded reason why a registration cannot be submitted, and what staff read. */
function objectionTo(
  system: HealthcareSystem,
  decision: Stored | undefined,
  patient: string,
): readonly [reason: string, what: string] | undefined {
  const { registration, withdrawal } = system.policies
  if (!isRegistration(decision)) return ['decision-incomplete', 'No decision is recorded. Explain registration first.']
  if (!registration.isOwn(decision, patient)) return ['decision-of-another', 'The decision is that of somebody else.']
  if (!withdrawal.bears(decision, decisionsOf(system, patient)))
    return ['withdrawn', 'The patient has withdrawn. Explain registration again first.']
  const missing = registration.missing(decision)
  if (missing.length > 0)
    return ['decision-incomplete', `The decision has to say more before it counts: ${missing.join(', ')}.`]
  if (!registration.agrees(decision)) return ['not-agreed', 'The patient has not agreed to be registered.']
  const isPrompted = extensionsOf(decision, PROMPT).length > 0
  if (isPrompted && extensionsOf(decision, AT_HOME).length === 0 && registration.wantsAnswer(decision))
    return ['community-choice-missing', 'Say whether the patient keeps the registration at home.']
  return undefined
}

/** What was submitted on a decision. */
export function submissionsOn({ store }: HealthcareSystem, decision: Stored): readonly Stored[] {
  const focus = `Consent/${decision.id}`
  const isOn = (task: Stored) => hasCode(task.code, SUBMISSION) && text(task, 'focus.reference') === focus
  return store.filter('Task', isOn, focus)
}

/** Submits without being asked; the reference never does. */
export function submitByItself({ store }: HealthcareSystem, decision: Stored): void {
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    code: { coding: [SUBMISSION] },
    for: { reference: text(decision, 'patient.reference') },
    focus: { reference: `Consent/${decision.id}` },
  })
}
