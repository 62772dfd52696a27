import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { isObject, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { patientWithPrisonNumber, prisonNumberOf } from '../../people.ts'
import { decisionsOf, settleAsking } from './asking.ts'
import { DECIDED, heldAt, stamped, stampedAt } from './carrying.ts'
import { choiceIn, extensionsOf, isRegistration, PROMPT, withExtensions } from './decision.ts'
import { explain } from './explanation.ts'
import { unlessHeld } from './holding.ts'
import { submit, submitByItself } from './submission.ts'
import { followWithdrawal, isWithdrawal, withdrawnNow } from './withdrawal.ts'
import { currentWording, isWording, seedWording } from './wording.ts'

/** What a patient decides about registration with a GP: explained, recorded, and only then submitted. */
export function createRegistration(system: HealthcareSystem): Capability {
  const { store, policies, background, prison } = system
  const treat = ({ resource }: PendingWrite): Resource => {
    const decisions = decisionsOf(system, text(resource, 'subject.reference') ?? '')
    if (policies.registration.treats(resource.resourceType, decisions)) return resource
    throw new FhirProblem('business-rule', 'The patient has not agreed to be registered with a GP here.')
  }
  const tell = (decision: Stored) => {
    const patient = store.find('Patient', (text(decision, 'patient.reference') ?? '').replace('Patient/', ''))
    const prisonNumber = patient && prisonNumberOf(patient)
    if (!prisonNumber) return
    for (const { method, path, body } of policies.registration.tellsPrison(decision, prisonNumber))
      background.run(prison.send(method, path, body).then(() => undefined))
  }
  const moved = async (_event: unknown, prisonNumber: string) => {
    const patient = patientWithPrisonNumber(store, prisonNumber)
    if (patient) carryOver(system, referenceTo(patient))
  }
  return {
    name: 'registration',
    start: () => seedWording(system),
    beforeWrite: {
      Consent: (write, current) => keep(system, write, current),
      Task: (write) => submit(system, write),
      QuestionnaireResponse: treat,
      MedicationRequest: treat,
    },
    afterWrite: {
      Consent: (stored) => {
        if (isRegistration(stored) && policies.registration.submitsItself(stored)) submitByItself(system, stored)
        const [, before] = store.history('Consent', stored.id)
        if (before && isRegistration(stored) && isWithdrawal(stored, before)) followWithdrawal(system, stored)
        if (isRegistration(stored)) tell(stored)
        if (isRegistration(stored)) settleAsking(system, text(stored, 'patient.reference') ?? '')
        return stored
      },
      DocumentReference: (wording) => {
        if (!isWording(wording)) return wording
        for (const decision of store.filter('Consent', isRegistration)) {
          const after = policies.registration.reworded(decision, wording)
          if (after !== decision) store.update(after)
        }
        for (const patient of patientsOf(store.filter('Consent', isRegistration))) settleAsking(system, patient)
        return wording
      },
    },
    onEvent: { PRISONER_CHANGED: moved, PRISONER_BASE_LOCATION_CHANGED: moved, PERSON_STATUS_CHANGED: moved },
    operations: {
      'Patient/id/$explain-registration': { affectsState: true, run: (interaction) => explain(system, interaction) },
    },
  }
}

/** A decision as it is stored, where nothing holds it. */
function recorded(system: HealthcareSystem, decision: Resource, current: Stored): Resource {
  const isNew = choiceIn(decision) !== choiceIn(current)
  const free = isNew ? unlessHeld(system, decision, text(current, 'patient.reference') ?? '') : decision
  return stamped(system, free, current)
}

const patientsOf = (decisions: readonly Stored[]) =>
  new Set(decisions.map((decision) => text(decision, 'patient.reference') ?? ''))

/** What becomes of a patient's decision at the establishment that holds them now. */
function carryOver(system: HealthcareSystem, patient: string): void {
  const { store, policies } = system
  const decisions = decisionsOf(system, patient)
  const site = heldAt(system, patient)
  const last = decisions.findLast((one) => extensionsOf(one, DECIDED).length > 0)
  if (!last || !site) return
  const [told] = extensionsOf(last, DECIDED)
  const before = extensionsOf(told, 'at').flatMap((one) => text(one, 'valueIdentifier.value') ?? [])[0]
  if (before !== site && last.status === 'active') {
    if (!policies.carrying.travels()) store.update({ ...last, status: 'inactive' })
    if (policies.carrying.restamps(last)) store.update({ ...stampedAt(system, last, site), id: last.id })
    if (policies.carrying.resubmits() && policies.registration.agrees(last)) submitByItself(system, last)
  }
  settleAsking(system, patient)
}

/**
 * What is stored of a decision that staff record: whose it is and what was shown stays as it was opened.
 *
 * @throws {FhirProblem} `explanation-missing` for a decision that nobody opened
 */
function keep(
  system: HealthcareSystem,
  { resource, action, acting }: PendingWrite,
  current: Stored | undefined,
): Resource {
  const { registration } = system.policies
  if (!isRegistration(current ?? resource) || action === 'delete') return resource
  if (!current && registration.decidesUnexplained()) return resource
  if (!current)
    throw new FhirProblem('business-rule', 'Explain registration first: a decision is recorded on what that opens.', {
      reason: 'explanation-missing',
    })
  const { patient, category, scope, policyRule, sourceReference } = current
  const change = withExtensions(
    { ...resource, patient, category, scope, policyRule, sourceReference },
    PROMPT,
    extensionsOf(current, PROMPT).filter(isObject),
  )
  if (!isWithdrawal(change, current))
    return recorded(system, registration.kept(change, current, acting, currentWording(system)), current)
  return withdrawnNow(system, { ...current, status: 'inactive' })
}
