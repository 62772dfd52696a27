import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction, PendingWrite } from '../../fhir/interactions.ts'
import { FhirProblem } from '../../fhir/problem.ts'
import { hasCode, type Resource, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { RECONCILIATION_STATE, SECOND_STAGE_ASSESSMENT, WORK_ITEM } from '../../fhir/systems.ts'
import { localDate } from '../../local-date.ts'
import { staysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { siteOf, siteOwner } from '../movements/confirmed-stay.ts'
import { daysAfter, startOf } from '../movements/second-stage-policies.ts'

/** Mistakes a supplier can make about the reconciliation of medicines. */
export interface MedicinesReconciliationPolicies {
  /** Whether the second-stage assessment may end, with the reconciliation of its stay. */
  mayAssess(reconciliation: Stored | undefined): boolean
  /** Which of everybody's reconciliations is that of a patient's stay. */
  isOf(reconciliation: Stored, patient: string, stay: string): boolean
  /** Whether one that began on this day is reported today; ISO dates. */
  isReported(since: string, today: string): boolean
  /** Whether staff may record an exception as this change does. */
  mayExcept(change: Resource): boolean
  /** Whether a reconciliation that is over is asked for once more in the same stay. */
  startsAgain(): boolean
  /** What is kept of an exception. */
  kept(change: Resource): Resource
}

export const DAYS = 7

export const referenceMedicinesReconciliation: MedicinesReconciliationPolicies = {
  mayAssess: (reconciliation) =>
    reconciliation !== undefined && ['completed', 'rejected'].includes(String(reconciliation.status)),
  isOf: (reconciliation, patient, stay) =>
    text(reconciliation, 'for.reference') === patient && text(reconciliation, 'focus.reference') === stay,
  isReported: (since, today) => today >= daysAfter(since, DAYS),
  mayExcept: (change) => Boolean(text(change, 'statusReason.text')?.trim()),
  startsAgain: () => false,
  kept: (change) => change,
}

const KIND = 'medicines-reconciliation'

/** Keeps the reconciliation of each stay, without which, or an exception, the second-stage assessment does not end. */
export function createMedicinesReconciliation(system: HealthcareSystem): Capability {
  const { store, policies } = system
  const policy = policies.medicinesReconciliation
  return {
    name: 'medicines reconciliation',
    beforeRead: {
      Task: async ({ query }: Interaction) => {
        if (!query.get('code')?.endsWith(`|${KIND}`)) return
        const named = query.getAll('patient').flatMap((one) => one.split(','))
        const patients = named.map((one) => (one.includes('/') ? one : `Patient/${one}`))
        const held = store.filter('Encounter', (stay) => stay.status !== 'finished')
        for (const stay of held)
          if (named.length === 0 || patients.includes(text(stay, 'subject.reference') ?? '')) settle(system, stay)
      },
    },
    beforeWrite: {
      Task: ({ resource }: PendingWrite, current) => {
        if (!current || !isReconciliation(current) || resource.status !== 'rejected') return resource
        if (policy.mayExcept(resource)) return policy.kept(resource)
        throw new FhirProblem('business-rule', 'Say why the medicines are not reconciled.', {
          reason: 'reason-required',
          expression: 'Task.statusReason',
        })
      },
      QuestionnaireResponse: ({ resource, action }: PendingWrite) => {
        if (action === 'delete' || resource.questionnaire !== SECOND_STAGE_ASSESSMENT) return resource
        if (resource.status !== 'completed' || policy.mayAssess(lastOf(system, text(resource, 'subject.reference'))))
          return resource
        throw new FhirProblem('business-rule', 'Reconcile the medicines first, or record an exception.', {
          reason: 'reconciliation-missing',
          expression: 'QuestionnaireResponse.status',
        })
      },
    },
  }
}

/** The reconciliation of the stay that a patient is in, or was in last. */
function lastOf({ store, policies }: HealthcareSystem, patient = ''): Stored | undefined {
  const stay = staysOf(store, patient).at(-1)
  if (!stay) return undefined
  const isIts = (task: Stored) =>
    isReconciliation(task) && policies.medicinesReconciliation.isOf(task, patient, referenceTo(stay))
  return store.filter('Task', isIts).at(-1)
}

/** One item for each stay, reported once it is still open on the last day. */
function settle(system: HealthcareSystem, stay: Stored): void {
  const { store, policies, config, clock } = system
  const patient = text(stay, 'subject.reference') ?? ''
  const focus = referenceTo(stay)
  const mine = store.filter('Task', (task) => isReconciliation(task) && text(task, 'focus.reference') === focus, focus)
  const known = mine.find((task) => isOpen(task) || !policies.medicinesReconciliation.startsAgain())
  const since = startOf(stay)
  const item = known ?? {
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'routine',
    code: { coding: [{ system: WORK_ITEM, code: KIND }], text: 'Reconcile the medicines.' },
    for: { reference: patient },
    focus: { reference: focus },
    restriction: { period: { end: daysAfter(since, DAYS) } },
    ...siteOwner(config, siteOf(stay)),
  }
  const stored = known ?? store.create(item)
  const isLate = policies.medicinesReconciliation.isReported(since, localDate(clock.now()))
  if (!isOpen(stored) || stored.businessStatus || !isLate) return
  const businessStatus = { coding: [{ system: RECONCILIATION_STATE, code: 'overdue' }] }
  store.update({ ...stored, priority: 'urgent', businessStatus })
}

function isReconciliation(task: Resource): boolean {
  return hasCode(task.code, { system: WORK_ITEM, code: KIND })
}
