import type { HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { hasCode, isObject, type Resource, type Stored, text } from '../../fhir/resource.ts'
import { IDENTITY_DECISION, WORK_ITEM } from '../../fhir/systems.ts'
import { prisonNumberOf, successorOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { linkNumber } from './linking.ts'
import { particularsOf } from './matching.ts'

export const REVIEW = { system: WORK_ITEM, code: 'identity-review' }

/** Asks staff about everybody who could be the same person as this one, once for each pair. */
export function raiseReviews(system: HealthcareSystem, patient: Stored): void {
  const { store, policies } = system
  const own = particularsOf(patient)
  const near = store.filter(
    'Patient',
    (other) =>
      other.id !== patient.id && !successorOf(other) && policies.matching.isNearMatch(own, particularsOf(other)),
  )
  for (const other of near) ask(system, patient, other)
}

function ask(system: HealthcareSystem, patient: Stored, other: Stored): void {
  const earlier = reviewsBetween(system, patient, other)
  const [first] = earlier
  if (!first) raiseReview(system, patient, other)
  else if (system.policies.matching.asksAgain(earlier.map((task) => (isOpen(task) ? 'open' : 'closed'))))
    system.store.create({ ...first, status: 'requested' })
}

/** One work item about two records. */
export function raiseReview({ worklist }: HealthcareSystem, patient: Stored, other: Stored): Stored {
  return worklist.raise({
    kind: REVIEW.code,
    what: 'Two records could be of one person. Decide whether they are, by more than name and date of birth.',
    patient: `Patient/${patient.id}`,
    focus: `Patient/${other.id}`,
    priority: 'urgent',
  })
}

function reviewsBetween({ store }: HealthcareSystem, one: Stored, other: Stored): readonly Stored[] {
  const first = `Patient/${one.id}`
  const pair = [first, `Patient/${other.id}`]
  const isAbout = (task: Stored) =>
    pair.includes(text(task, 'for.reference') ?? '') && pair.includes(text(task, 'focus.reference') ?? '')
  return store.filter('Task', (task) => hasCode(task.code, REVIEW) && isAbout(task), first)
}

/**
 * An identity review ends with a decision, and with nothing else.
 *
 * @throws {FhirProblem} when it is completed without one, or with one that cannot be carried out
 */
export function checkedDecision(
  system: HealthcareSystem,
  { resource }: PendingWrite,
  current: Stored | undefined,
): Resource {
  if (!current || !hasCode(current.code, REVIEW) || resource.status !== 'completed') return resource
  const decision = decisionIn(resource)
  if (!decision && system.policies.matching.closesUndecided()) return resource
  if (!decision)
    throw new FhirProblem('business-rule', 'Say same-person or different-people in businessStatus.', {
      reason: 'decision-missing',
      expression: 'Task.businessStatus',
    })
  if (system.policies.matching.joinsTwoNumbers()) return resource
  if (decision === 'same-person' && recordsOf(system, current).every((one) => prisonNumberOf(one)))
    throw new FhirProblem('business-rule', 'Both hold a prison number of their own. Only the prison can merge them.', {
      reason: 'two-prison-numbers',
    })
  return resource
}

/** Carries a decision out. */
export function carryOutDecision(system: HealthcareSystem, task: Stored): void {
  if (!system.policies.matching.carriesOut()) return
  if (!hasCode(task.code, REVIEW) || task.status !== 'completed' || decisionIn(task) !== 'same-person') return
  const records = recordsOf(system, task)
  const linked = records.find((one) => prisonNumberOf(one))
  const other = records.find((one) => one !== linked)
  const number = linked && prisonNumberOf(linked)
  if (other && number) linkNumber(system, other, number)
}

function decisionIn(task: Resource): 'same-person' | 'different-people' | undefined {
  for (const code of ['same-person', 'different-people'] as const)
    if (isObject(task.businessStatus) && hasCode(task.businessStatus, { system: IDENTITY_DECISION, code })) return code
  return undefined
}

function recordsOf({ store }: HealthcareSystem, task: Stored): readonly Stored[] {
  return ['for.reference', 'focus.reference'].flatMap(
    (path) => store.find('Patient', (text(task, path) ?? '').replace('Patient/', '')) ?? [],
  )
}
