import type { Clock } from '../../src/domain/clock.ts'
import type { Acting } from './access.ts'
import { actingNow } from './acting-now.ts'
import type { Background } from './background.ts'
import { type Coding, hasCode, identifierOf, type Stored, text, texts } from './fhir/resource.ts'
import type { Store } from './fhir/store.ts'
import { CLIENT_REFERENCE, RECEIPT_STATE, WORK_ITEM } from './fhir/systems.ts'
import { type Gate, openGate } from './gate.ts'
import type { OutboxPolicies } from './outbox-policies.ts'
import { hasLeft, messageIn } from './outbox-tasks.ts'
import type { Answer, PrisonFailure } from './prison/answer.ts'
import type { PrisonClient } from './prison/client.ts'
import { createRush } from './rush.ts'

/** Where a message to the prison has got to; `by-hand`: it never left, and staff tell the prison themselves. */
export type ReceiptState = 'waiting' | 'sent' | 'received' | 'rejected' | 'unconfirmed' | 'by-hand'

/** What goes over the wire. */
export interface Delivery {
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface OutgoingMessage extends Delivery {
  /** `Patient/17`; messages about one patient leave in the order in which they were written. */
  readonly patient: string
  /** What the message tells, for example `Communication/4`. */
  readonly focus: string
  /** A code of the proposed work items, for example `concern`; handlers are found by it. */
  readonly kind: Coding
  /** The same for every attempt, so that the prison can tell a retry from a second message. */
  readonly clientReference: string
  /** False for an operation whose body has no `clientReference`. */
  readonly carriesReference?: boolean
  /** Milliseconds after which a message without receipt is unconfirmed; waits for ever where there is none. */
  readonly receiptWithinMs?: number
  /** What staff do about an unconfirmed or rejected message. */
  readonly advice?: string
}

/** What a capability does about its own kind of message. */
export interface MessageHandler {
  /** What to send this time, where that depends on earlier answers; nothing withdraws the message. */
  readonly prepare?: (task: Stored, delivery: Delivery) => Promise<Delivery | undefined>
  /** Whether a refusal means that an earlier attempt had arrived and only its answer was lost. */
  readonly arrived?: (task: Stored, failure: PrisonFailure) => boolean
  /** The prison's interface took it. */
  readonly taken?: (task: Stored) => Promise<void> | void
  /** The prison's interface refused it for good. */
  readonly refused?: (task: Stored, failure: PrisonFailure) => Promise<void> | void
}

/** Messages to the prison. Each lives as a Task in the store, so that nothing is lost between attempts. */
export interface Outbox {
  /** Queues a message and begins to deliver it. @returns its Task */
  send(message: OutgoingMessage): Stored
  /** Registers what a capability does about a kind of message. */
  handle(kind: string, handler: MessageHandler): void
  /** Records the prison's own word on a message of ours; unknown references are left alone. */
  receipt(clientReference: string, state: ReceiptState, reason?: string): Promise<Stored | undefined>
  /** The Task of a message. */
  find(clientReference: string): Stored | undefined
  /** From now on what is sent under one prison number goes under another. */
  readdress(from: string, to: string): void
  /** What finds out where a person has gone whom the prison does not know at an address; true when it was found. */
  followAddress(follow: (path: string) => Promise<boolean>): void
  /** What decides whether messages may leave. */
  guard(gate: Gate): void
  /** Goes on with what had not ended when the system was stopped; it stands in the store. */
  resume(): void
}

interface OutboxParts {
  readonly clock: Clock
  readonly store: Store
  readonly prison: PrisonClient
  readonly background: Background
  readonly policies: OutboxPolicies
  /** Told of each message as it first leaves. */
  readonly left?: (message: OutgoingMessage, correlation: string, by: Acting | undefined) => void
}

/** Messages that come within a second on an ordinary day. */
const ORDINARY = 15

/** FHIR statuses that go with the states. */
const TASK_STATUS: Readonly<Record<ReceiptState, string>> = {
  waiting: 'requested',
  sent: 'in-progress',
  received: 'completed',
  rejected: 'rejected',
  unconfirmed: 'on-hold',
  'by-hand': 'cancelled',
}

/** An outbox that delivers in the background, in order per person. */
export function createOutbox({ clock, store, prison, background, policies, left }: OutboxParts): Outbox {
  const handlers = new Map<string, MessageHandler>()
  const rush = createRush(clock)
  const moved = store.shelf<string>('numbers that were merged')
  let hurry = new AbortController()
  let follow = async (_path: string) => false
  let gate = openGate
  const addressed = (text: string) => [...moved].reduce((now, [from, to]) => now.replaceAll(from, to), text)
  const kindOf = (task: Stored) => text(task, 'code.coding.code') ?? ''
  const handlerOf = (task: Stored) => handlers.get(kindOf(task)) ?? {}
  const isSettled = (task: Stored) =>
    texts(task, 'businessStatus.coding.code').some((state) => policies.isFinal(state, kindOf(task)))
  const find = (clientReference: string) => {
    const isMessage = (task: Stored) => text(task, 'identifier.value') === clientReference
    const named = store.filter('Task', isMessage, clientReference)
    return named.find((task) => text(task, 'identifier.system') === CLIENT_REFERENCE)
  }
  /** Written down with a message that has left, so that it does not leave again. */
  const taken = [{ type: { coding: [{ system: WORK_ITEM, code: 'taken' }] }, valueBoolean: true }]
  const move = (clientReference: string, state: ReceiptState, reason?: string): Stored | undefined => {
    const task = find(clientReference)
    if (!task || isSettled(task)) return undefined
    // A delivery that comes late tells staff nothing new: there is still no word from the prison.
    if (state === 'sent' && isIn(task, 'unconfirmed')) return store.update({ ...task, output: taken })
    if (!policies.mayFollow(text(task, 'businessStatus.coding.code') ?? '', state)) return undefined
    return store.update({
      ...task,
      status: TASK_STATUS[state],
      businessStatus: { coding: [{ system: RECEIPT_STATE, code: state }] },
      lastModified: clock.now().toISOString(),
      ...(state === 'sent' ? { output: taken } : {}),
      ...(reason ? { statusReason: { text: reason } } : {}),
    })
  }

  /** References of every message of the same kind about the same person, oldest first. */
  const besides = (clientReference: string): readonly string[] => {
    const task = find(clientReference)
    const patient = text(task, 'for.reference')
    if (!task || !patient) return [clientReference]
    const isBeside = (one: Stored) => text(one, 'for.reference') === patient && kindOf(one) === kindOf(task)
    return store.filter('Task', isBeside, patient).flatMap((one) => identifierOf(one, CLIENT_REFERENCE) ?? [])
  }

  const attempt = async (
    message: OutgoingMessage,
    count: number,
    by: Acting | undefined,
  ): Promise<Answer<unknown> | 'withdrawn'> => {
    const task = find(message.clientReference)
    if (!task || isSettled(task)) return 'withdrawn'
    const prepare = handlerOf(task).prepare
    const delivery = prepare ? await prepare(task, message) : message
    if (!delivery) return 'withdrawn'
    const clientReference = policies.referenceFor(message.clientReference, count)
    const given = message.carriesReference === false ? delivery.body : { ...delivery.body, clientReference }
    const body: unknown = JSON.parse(addressed(JSON.stringify(given)))
    for (const more of policies.alsoSends(message)) await prison.send(more.method, addressed(more.path), more.body)
    const correlation = policies.correlationOf(message, by, count)
    if (count === 1) left?.(message, correlation, by)
    const address = policies.addressOf(addressed(delivery.path), message.kind.code)
    return prison.send(delivery.method, address, body, { 'x-correlation-id': correlation })
  }
  const isEcho = (message: OutgoingMessage, failure: PrisonFailure): boolean => {
    const task = find(message.clientReference)
    return (task && handlerOf(task).arrived?.(task, failure)) ?? false
  }
  const deliver = async (message: OutgoingMessage, by: Acting | undefined): Promise<void> => {
    for (let count = 1; !background.signal.aborted; count += 1) {
      await gate.opened(message)
      const answer = await attempt(message, count, by)
      if (answer === 'withdrawn') return
      if (answer.ok || policies.hadArrived(answer.failure, count) || isEcho(message, answer.failure)) {
        const task = move(message.clientReference, policies.stateAfterSending(message.kind.code))
        gate.left(message)
        if (task) await handlerOf(task).taken?.(task)
        return
      }
      if (answer.failure.reason === 'not-found' && (await isElsewhere(message.path))) continue
      if (!policies.shouldRetry(answer.failure, count, message.kind.code)) {
        if (gate.takesBack(message, answer.failure)) return
        const task = move(message.clientReference, 'rejected', told(answer.failure))
        if (task) await handlerOf(task).refused?.(task, answer.failure)
        return
      }
      await pause(policies.pauseMs(count))
    }
  }

  /** Ends early when a new address is learned, because the message may get through now. */
  const pause = async (ms: number): Promise<void> => {
    const { signal } = hurry
    await clock.sleep(ms, AbortSignal.any([signal, background.signal])).catch((reason: unknown) => {
      if (!signal.aborted) throw reason
    })
  }
  /** Whether the person at an address has moved to another number since it was written. */
  const isElsewhere = async (path: string): Promise<boolean> => {
    const before = addressed(path)
    return (await follow(before)) && addressed(path) !== before
  }

  const receiptFrom = (answer: Answer<unknown>): ReceiptState => (answer.ok ? policies.stateOf(answer.value) : 'sent')
  const expectReceipt = async (
    { clientReference, kind, receiptWithinMs, advice }: OutgoingMessage,
    waitedMs = 0,
  ): Promise<void> => {
    if (receiptWithinMs === undefined) return
    await clock.sleep(Math.max(0, receiptWithinMs - waitedMs), background.signal)
    const task = find(clientReference)
    if (!task || isSettled(task)) return
    const asked = await prison.get(`/v1/healthcare/messages/by-client-ref/${encodeURIComponent(clientReference)}`)
    const state = receiptFrom(asked)
    if (state !== 'sent') move(clientReference, state, asked.ok ? text(asked.value, 'reasonCode') : undefined)
    else move(clientReference, policies.stateWhenSilent(kind.code), advice)
  }

  const begin = (message: OutgoingMessage, by?: Acting) =>
    background.run(background.inTurn(`outbox ${message.patient}`, () => deliver(message, by)))

  /** Once, and whatever comes of it. */
  const repeat = ({ patient, method, path, body }: OutgoingMessage, clientReference: string) =>
    background.inTurn(`outbox ${patient}`, async () => {
      while (!background.signal.aborted) {
        const answer = await prison.send(method, addressed(path), { ...body, clientReference })
        if (answer.ok || !policies.shouldRetry(answer.failure, 1, '')) return
        await pause(policies.pauseMs(1))
      }
    })

  return {
    find,
    readdress: (from, to) => {
      moved.set(from, to)
      hurry.abort(new Error('A new address.'))
      hurry = new AbortController()
    },
    followAddress: (find) => {
      follow = find
    },
    guard: (given) => {
      gate = given
    },
    handle: (kind, handler) => {
      handlers.set(kind, handler)
    },
    send(message) {
      const together = rush.note(message.clientReference)
      const { patient: _patient, focus: _focus, kind: _kind, clientReference: _reference, ...rest } = message
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
            type: { coding: [{ system: WORK_ITEM, code: 'message' }] },
            valueString: JSON.stringify(rest),
          },
        ],
      })
      gate.queued(message, task)
      if (together <= ORDINARY || policies.keepsInRush(together)) begin(message, actingNow.getStore())
      background.run(expectReceipt(message))
      return task
    },
    resume() {
      const isOurs = (task: Stored) => identifierOf(task, CLIENT_REFERENCE) !== undefined
      for (const task of policies.orderAfterRestart(store.filter('Task', isOurs))) {
        const message = messageIn(task)
        if (!message) continue
        const again = hasLeft(task) ? policies.repeats(message.clientReference) : undefined
        if (again) background.run(repeat(message, again))
        if (isSettled(task)) continue
        if (!hasLeft(task) && policies.survives()) begin(message)
        const waitedMs = clock.now().getTime() - Date.parse(String(task.authoredOn))
        if (policies.awaitsAfterRestart()) background.run(expectReceipt(message, waitedMs))
      }
    },
    receipt: async (clientReference, state, reason) =>
      move(policies.meant(clientReference, besides(clientReference)), state, reason),
  }
}

function isIn(task: Stored, code: ReceiptState): boolean {
  return hasCode(task.businessStatus, { system: RECEIPT_STATE, code })
}

function told(failure: PrisonFailure): string {
  return 'message' in failure ? failure.message : failure.reason
}
