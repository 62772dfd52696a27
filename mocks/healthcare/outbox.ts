import type { Clock } from '../../src/domain/clock.ts'
import type { Background } from './background.ts'
import { type Coding, hasCode, isObject, type Stored, text } from './fhir/resource.ts'
import type { Store } from './fhir/store.ts'
import { CLIENT_REFERENCE, RECEIPT_STATE, TASK_KIND } from './fhir/systems.ts'
import type { PrisonFailure } from './prison/answer.ts'
import type { PrisonClient } from './prison/client.ts'

/** Where a message to the prison has got to. */
export type ReceiptState = 'waiting' | 'sent' | 'received' | 'rejected' | 'unconfirmed'

export interface OutgoingMessage {
  /** `Patient/17`; messages about one patient leave in the order in which they were written. */
  readonly patient: string
  /** What the message tells, for example `Communication/4`. */
  readonly focus: string
  /** A code of the proposed task kinds, for example `concern-receipt`. */
  readonly kind: Coding
  readonly method: 'POST' | 'PUT' | 'PATCH'
  readonly path: string
  /** Without `clientReference`, which the outbox adds. */
  readonly body: Readonly<Record<string, unknown>>
  /** The same for every attempt, so that the prison can tell a retry from a second message. */
  readonly clientReference: string
  /** Milliseconds after which a message without receipt is unconfirmed; waits for ever where there is none. */
  readonly receiptWithinMs?: number
  /** What staff do about an unconfirmed or rejected message. */
  readonly advice?: string
}

/** Messages to the prison. Each lives as a Task in the store, so that nothing is lost between attempts. */
export interface Outbox {
  /** Queues a message and begins to deliver it. @returns its Task */
  send(message: OutgoingMessage): Stored
  /** Records the prison's own word on a message of ours; unknown references are left alone. */
  receipt(clientReference: string, state: 'received' | 'rejected', reason?: string): Stored | undefined
  /** The Task of a message. */
  find(clientReference: string): Stored | undefined
}

/** Mistakes a supplier can make in sending messages. */
export interface OutboxPolicies {
  shouldRetry(failure: PrisonFailure, attempts: number): boolean
  /** Milliseconds before the next attempt. */
  pauseMs(attempts: number): number
  /** The reference that an attempt carries. */
  referenceFor(clientReference: string, attempt: number): string
  /** What a first answer without a receipt means. */
  stateAfterSending(): ReceiptState
  /** What an overdue receipt means. */
  stateWhenSilent(): ReceiptState
}

export const referenceOutbox: OutboxPolicies = {
  shouldRetry: ({ reason }) => ['failing', 'timed-out', 'unreachable', 'malformed'].includes(reason),
  pauseMs: (attempts) => Math.min(250 * 2 ** attempts, 60_000),
  referenceFor: (clientReference) => clientReference,
  stateAfterSending: () => 'sent',
  stateWhenSilent: () => 'unconfirmed',
}

interface OutboxParts {
  readonly clock: Clock
  readonly store: Store
  readonly prison: PrisonClient
  readonly background: Background
  readonly policies: OutboxPolicies
}

/** FHIR statuses that go with the states. */
const TASK_STATUS: Readonly<Record<ReceiptState, string>> = {
  waiting: 'requested',
  sent: 'in-progress',
  received: 'completed',
  rejected: 'rejected',
  unconfirmed: 'on-hold',
}

/** An outbox that delivers in the background, in order per person. */
export function createOutbox({ clock, store, prison, background, policies }: OutboxParts): Outbox {
  const find = (clientReference: string) =>
    store.filter('Task', (task) => text(task, 'identifier.value') === clientReference)[0]

  const move = (clientReference: string, state: ReceiptState, reason?: string): Stored | undefined => {
    const task = find(clientReference)
    if (!task || isSettled(task)) return task
    return store.update({
      ...task,
      status: TASK_STATUS[state],
      businessStatus: { coding: [{ system: RECEIPT_STATE, code: state }] },
      lastModified: clock.now().toISOString(),
      ...(reason ? { statusReason: { text: reason } } : {}),
    })
  }

  const deliver = async (message: OutgoingMessage): Promise<void> => {
    for (let attempt = 1; !background.signal.aborted; attempt += 1) {
      const clientReference = policies.referenceFor(message.clientReference, attempt)
      const answer = await prison.send(message.method, message.path, { ...message.body, clientReference })
      // A conflict on our own reference means that an earlier attempt arrived and only its answer was lost.
      if (answer.ok || (answer.failure.reason === 'conflict' && attempt > 1)) {
        move(message.clientReference, policies.stateAfterSending())
        return
      }
      if (!policies.shouldRetry(answer.failure, attempt)) {
        move(message.clientReference, 'rejected', told(answer.failure))
        return
      }
      await clock.sleep(policies.pauseMs(attempt), background.signal)
    }
  }

  const expectReceipt = async ({ clientReference, receiptWithinMs, advice }: OutgoingMessage): Promise<void> => {
    if (receiptWithinMs === undefined) return
    await clock.sleep(receiptWithinMs, background.signal)
    move(clientReference, policies.stateWhenSilent(), advice)
  }

  return {
    find,
    send(message) {
      const task = store.create({
        resourceType: 'Task',
        identifier: [{ system: CLIENT_REFERENCE, value: message.clientReference }],
        status: TASK_STATUS.waiting,
        businessStatus: { coding: [{ system: RECEIPT_STATE, code: 'waiting' }] },
        intent: 'order',
        code: { coding: [message.kind] },
        focus: { reference: message.focus },
        for: { reference: message.patient },
        authoredOn: clock.now().toISOString(),
        input: [
          {
            type: { coding: [{ system: TASK_KIND, code: 'message' }] },
            valueString: JSON.stringify({ method: message.method, path: message.path, body: message.body }),
          },
        ],
      })
      background.run(background.inTurn(`outbox ${message.patient}`, () => deliver(message)))
      background.run(expectReceipt(message))
      return task
    },
    receipt: (clientReference, state, reason) => move(clientReference, state, reason),
  }
}

/** Nothing moves a message on once the prison has had the last word. */
function isSettled(task: Stored): boolean {
  return ['received', 'rejected'].some((code) => hasCode(task.businessStatus, { system: RECEIPT_STATE, code }))
}

function told(failure: PrisonFailure): string {
  return isObject(failure) && 'message' in failure ? failure.message : failure.reason
}
