import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, type Resource, referenceTo, type Stored, text, tokenOf } from '../../fhir/resource.ts'
import { MESSAGE_ID, ODS_CODE, RECEIPT_STATE, WORK_ITEM } from '../../fhir/systems.ts'
import { watchAnswers } from './discharge-answers.ts'
import { documentOf } from './discharge-document.ts'
import type { DeliveryState } from './discharge-policies.ts'
import { isRegistration } from './leavers.ts'

const SUMMARY = { system: 'http://loinc.org', code: '18842-5' } as const
const DELIVERY = { system: WORK_ITEM, code: 'discharge-delivery' }
const CHASE = 'discharge-chase'

const TASK_STATUS: Readonly<Record<DeliveryState, string>> = {
  waiting: 'requested',
  sent: 'in-progress',
  received: 'completed',
  rejected: 'rejected',
  unconfirmed: 'on-hold',
}

/** Sends discharge summaries to the practice that is to go on with the care, and sees to it that they arrive. */
export function createDischarge(system: HealthcareSystem): Capability {
  const { store, policies, clock, background } = system
  const policy = policies.discharge
  const answers = watchAnswers(system, {
    onTheirWay: () =>
      store.filter('Task', (task) => isDelivery(task) && isUnanswered(task, policy.countsLate()), tokenOf(DELIVERY)),
    answered: (delivery, answer) => move(system, delivery, policy.stateOf(answer), answer.reason),
  })
  /** Practices, by delivery, of what was not let in and is tried again. */
  const notLetIn = new Map<string, string>()
  const deliver = async (summary: Stored, delivery: Stored, before = { times: 0, sinceMs: 0 }): Promise<void> => {
    const practice = practiceOf(system, text(summary, 'subject.reference') ?? '')
    if (!practice) return move(system, delivery, 'waiting')
    const document = documentOf(system, summary)
    const path = `/messageexchange/${system.nhs.mailbox}/outbox`
    const to = policy.practiceOf(practice, [...notLetIn.values()].at(-1))
    const headers = { 'mex-to': to, 'mex-workflowid': 'DISCHARGE_SUMMARY' }
    let taken = await system.nhs.send('POST', path, document, headers)
    for (let sent = 1; taken.ok && sent < policy.copies(before.times); sent += 1)
      taken = await system.nhs.send('POST', path, document, headers)
    const now = store.find('Task', delivery.id) ?? delivery
    const addressed = { ...now, owner: { identifier: { system: ODS_CODE, value: practice } } }
    if (!taken.ok && (taken.failure.reason === 'not-let-in' || taken.failure.reason === 'not-trusted')) {
      notLetIn.set(delivery.id, practice)
      move(system, addressed, policy.stateWhenNotLetIn(taken.failure), taken.failure.message)
      const sinceMs = before.times === 0 ? clock.elapsedMs() : before.sinceMs
      const again = policy.triesAgainAfterMs(clock.elapsedMs() - sinceMs, taken.failure)
      if (again === undefined) return
      await clock.sleep(again, background.signal)
      return deliver(summary, store.find('Task', delivery.id) ?? delivery, { times: before.times + 1, sinceMs })
    }
    notLetIn.delete(delivery.id)
    if (!taken.ok) return move(system, addressed, 'rejected', 'message' in taken.failure ? taken.failure.message : '')
    const value = text(taken.value, 'messageID') ?? ''
    move(system, { ...addressed, groupIdentifier: { system: MESSAGE_ID, value } }, policy.stateAfterSending())
    answers.expect()
    const wait = policy.unconfirmedAfterMs()
    if (wait === undefined) return
    await clock.sleep(wait, background.signal)
    const later = store.find('Task', delivery.id)
    if (later && stateIn(later) === 'sent') move(system, later, 'unconfirmed', 'Ask the practice whether it has it.')
  }
  return {
    name: 'discharge summaries',
    afterWrite: {
      Composition: (summary) => {
        if (!isFinalSummary(system, summary)) return undefined
        if (deliveriesOf(system, referenceTo(summary)).length > 0) return undefined
        background.run(deliver(summary, begun(system, summary)))
        return undefined
      },
      Task: (task) => {
        if (!isRegistration(task) || !policy.resumes()) return undefined
        for (const delivery of waitingFor(system, text(task, 'for.reference') ?? '')) {
          const [, id = ''] = (text(delivery, 'focus.reference') ?? '').split('/')
          const summary = store.find('Composition', id)
          // What was not let in has its practice and is tried again anyway.
          if (summary && !notLetIn.has(delivery.id)) background.run(deliver(summary, delivery))
        }
        return undefined
      },
    },
  }
}

/** Whether a document is a discharge summary that nobody is still writing. */
export function isFinalSummary({ policies }: HealthcareSystem, summary: Resource): boolean {
  return hasCode(summary.type, SUMMARY) && policies.discharge.isFinished(summary)
}

function begun({ store, clock }: HealthcareSystem, summary: Stored): Stored {
  return store.create({
    resourceType: 'Task',
    status: TASK_STATUS.waiting,
    businessStatus: { coding: [{ system: RECEIPT_STATE, code: 'waiting' }] },
    intent: 'order',
    code: { coding: [DELIVERY] },
    focus: { reference: referenceTo(summary) },
    for: { reference: text(summary, 'subject.reference') },
    authoredOn: clock.now().toISOString(),
  })
}

/** Where a delivery has got to, and whether somebody has to see to it. */
function move({ store, policies, worklist, clock }: HealthcareSystem, task: Resource, state: DeliveryState, why = '') {
  const delivery = store.update({
    ...task,
    status: TASK_STATUS[state],
    businessStatus: { coding: [{ system: RECEIPT_STATE, code: state }] },
    lastModified: clock.now().toISOString(),
    ...(why ? { statusReason: { text: why } } : {}),
  })
  const patient = text(delivery, 'for.reference') ?? ''
  const focus = referenceTo(delivery)
  const mine = worklist.open(CHASE, patient).filter((item) => text(item, 'focus.reference') === focus)
  const stays = state === 'received' && !policies.discharge.endsWhenDelivered()
  for (const item of mine)
    if (text(item, 'reasonCode.coding.code') !== state && !stays) worklist.close(item, `The summary is ${state} now.`)
  if (!policies.discharge.chases(state)) return
  worklist.raise({
    kind: CHASE,
    what: `The discharge summary is ${state}. See to it that a practice has it.`,
    patient,
    focus,
    priority: 'urgent',
    reason: { system: RECEIPT_STATE, code: state },
  })
}

/** ODS code of the practice that a patient's summary goes to. */
function practiceOf({ store, policies }: HealthcareSystem, patient: string): string | undefined {
  const mine = store.filter('Task', (task) => isRegistration(task) && text(task, 'for.reference') === patient, patient)
  const oldestFirst = mine.toSorted((a, b) => a.meta.lastUpdated.localeCompare(b.meta.lastUpdated))
  const found = policies.discharge.recipientOf(oldestFirst)
  return found && text(found, 'owner.identifier.value')
}

function deliveriesOf({ store }: HealthcareSystem, summary: string): readonly Stored[] {
  return store.filter('Task', (task) => isDelivery(task) && text(task, 'focus.reference') === summary, summary)
}

function waitingFor({ store }: HealthcareSystem, patient: string): readonly Stored[] {
  const isWaiting = (task: Stored) =>
    isDelivery(task) && stateIn(task) === 'waiting' && text(task, 'for.reference') === patient
  return store.filter('Task', isWaiting, patient)
}

function isDelivery(task: Resource): boolean {
  return hasCode(task.code, DELIVERY)
}

function isUnanswered(task: Resource, late: boolean): boolean {
  const state = stateIn(task)
  return state === 'sent' || (late && state === 'unconfirmed')
}

function stateIn(task: Resource): string | undefined {
  return text(task, 'businessStatus.coding.code')
}
