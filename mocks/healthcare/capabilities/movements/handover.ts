import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Stored, text, tokenOf } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'
import { currentStaysOf } from '../../people.ts'
import { isOpen } from '../../worklist.ts'
import { patientsIn } from '../audit.ts'
import { type ConfirmedStay, siteOf, siteOwner } from './confirmed-stay.ts'

/** Mistakes a supplier can make about what a receiving site sees. */
export interface HandoverPolicies {
  /** Whether staff of a person's prison see something that was written before the person came there. */
  crosses(resource: Stored): boolean
  /** What becomes of a work item of staff when its patient comes to another prison. */
  workOnArrival(task: Stored, earlier: readonly Stored[]): 'passed on' | 'left' | 'opened again'
  /** Whether a work item is the patient's who has come. */
  isOf(task: Stored, patient: string): boolean
  /** Whether a hold stands after a transfer. */
  keepsHold(): boolean
  /** Whether a person who is out for the day is taken to have left the prison. */
  leavesOnAbsence(): boolean
}

export const referenceHandover: HandoverPolicies = {
  crosses: () => true,
  workOnArrival: (task) => (isOpen(task) ? 'passed on' : 'left'),
  isOf: (task, patient) => text(task, 'for.reference') === patient,
  keepsHold: () => true,
  leavesOnAbsence: () => false,
}

/** Work that staff have written down for themselves. */
const KIND = { system: WORK_ITEM, code: 'care-task' }

/** Shows to staff of one prison what was written about a person before the person came to them. */
export function createHandover(system: HealthcareSystem): Capability {
  const { store, policies } = system
  const shows = (resource: Stored, { user }: { readonly user: { readonly sites?: readonly string[] } }) =>
    user.sites === undefined || policies.handover.crosses(resource) || !isOlder(resource) ? resource : undefined
  const isOlder = (resource: Stored) => {
    const [patient = ''] = patientsIn(resource)
    const stay = currentStaysOf(store, patient)[0]
    return stay !== undefined && writtenAt(resource) <= writtenAt(stay)
  }
  const writtenAt = ({ resourceType, id }: Stored) =>
    store
      .history(resourceType, id)
      .map(({ meta }) => meta.lastUpdated)
      .sort()[0] ?? ''
  return {
    name: 'handover',
    shows: {
      Appointment: shows,
      Condition: shows,
      DocumentReference: shows,
      Flag: shows,
      List: shows,
      MedicationStatement: shows,
      Task: shows,
    },
  }
}

/** Passes on what is to be done for somebody who has come from another prison. */
export function settleHandover(system: HealthcareSystem, { patient, stay, earlier, begins }: ConfirmedStay): void {
  const { store, policies, config } = system
  const { handover } = policies
  if (stay.status === 'onleave' && handover.leavesOnAbsence()) disown(system, patient)
  if (!begins || earlier.length === 0) return
  const from = earlier.flatMap((one) => siteOf(one) ?? [])
  const isTheirs = (task: Stored) =>
    isCareTask(task) && handover.isOf(task, patient) && from.includes(text(task, 'owner.identifier.value') ?? '')
  for (const task of store.filter('Task', isTheirs, tokenOf(KIND))) {
    const then = handover.workOnArrival(task, earlier)
    if (then === 'left') continue
    const status = then === 'opened again' ? 'requested' : task.status
    store.update({ ...task, status, ...siteOwner(config, siteOf(stay)) })
  }
  if (!handover.keepsHold()) endHolds(system, patient)
}

function disown({ store }: HealthcareSystem, patient: string): void {
  const isTheirs = (task: Stored) => isCareTask(task) && text(task, 'for.reference') === patient
  for (const task of store.filter('Task', isTheirs, patient)) {
    const { owner: _owner, ...rest } = task
    store.update(rest)
  }
}

function endHolds({ store }: HealthcareSystem, patient: string): void {
  const isHold = (flag: Stored) =>
    text(flag, 'subject.reference') === patient && text(flag, 'category.coding.code') === 'medical-hold'
  for (const hold of store.filter('Flag', isHold, patient)) store.update({ ...hold, status: 'inactive' })
}

function isCareTask(task: Stored): boolean {
  return hasCode(task.code, KIND)
}
