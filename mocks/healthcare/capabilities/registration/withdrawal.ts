import type { HealthcareSystem } from '../../capability.ts'
import { type Resource, type Stored, text } from '../../fhir/resource.ts'
import { isOpen } from '../../worklist.ts'
import { choiceIn, extensionsOf, WITHDRAWN, withExtensions } from './decision.ts'
import { submissionsOn } from './submission.ts'

/** The next step after a withdrawal. */
export const RETURN_HOME = 'community-return'

/** Mistakes a supplier can make when somebody withdraws. */
export interface WithdrawalPolicies {
  /** Whether a registration on its way is called off. */
  stops(submission: Stored): boolean
  /** Whether the return to a community practice begins. */
  returns(): boolean
  /** Whether a decision still bears a registration, among all of the patient's. */
  bears(decision: Stored, all: readonly Stored[]): boolean
}

export const referenceWithdrawal: WithdrawalPolicies = {
  stops: () => true,
  returns: () => true,
  bears: (decision) => extensionsOf(decision, WITHDRAWN).length === 0 && decision.status !== 'inactive',
}

/** Whether a change takes back what a person agreed to. */
export function isWithdrawal(change: Resource, current: Resource): boolean {
  return change.status === 'inactive' && current.status === 'active' && choiceIn(current) === 'permit'
}

/** The decision with the time of its withdrawal. */
export function withdrawnNow({ clock }: HealthcareSystem, change: Resource): Resource {
  return withExtensions(change, WITHDRAWN, [{ url: WITHDRAWN, valueDateTime: clock.now().toISOString() }])
}

/** Calls off what is on its way, and makes the return to a community practice somebody's work. */
export function followWithdrawal(system: HealthcareSystem, decision: Stored): void {
  const { store, policies, worklist } = system
  const submissions = submissionsOn(system, decision)
  for (const task of submissions)
    if (isOpen(task) && policies.withdrawal.stops(task))
      store.update({ ...task, status: 'cancelled', statusReason: { text: 'The patient has withdrawn.' } })
  if (!policies.withdrawal.returns()) return
  worklist.raise({
    kind: RETURN_HOME,
    what: 'The patient has withdrawn. See to it that a community practice has them again.',
    patient: text(decision, 'patient.reference') ?? '',
    focus: `Consent/${decision.id}`,
  })
}
