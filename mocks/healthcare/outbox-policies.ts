import type { Acting } from './access.ts'
import { isObject, type Stored, text } from './fhir/resource.ts'
import type { Delivery, OutgoingMessage, ReceiptState } from './outbox.ts'
import type { PrisonFailure } from './prison/answer.ts'

/** Mistakes a supplier can make in sending messages. */
export interface OutboxPolicies {
  shouldRetry(failure: PrisonFailure, attempts: number, kind: string): boolean
  /** Milliseconds before the next attempt. */
  pauseMs(attempts: number): number
  /** Where a message goes. */
  addressOf(path: string, kind: string): string
  /** What else the prison is sent with a message, for whoever may want it. */
  alsoSends(message: OutgoingMessage): readonly Delivery[]
  /** The identifier under which both systems log a message. */
  correlationOf(message: OutgoingMessage, by: Acting | undefined, attempt: number): string
  /** Whether a message goes out that is one of so many within a second. */
  keepsInRush(messages: number): boolean
  /** The reference that an attempt carries. */
  referenceFor(clientReference: string, attempt: number): string
  /** Whether a refusal means that an earlier attempt had arrived and only its answer was lost. */
  hadArrived(failure: PrisonFailure, attempts: number): boolean
  /** What an answer without a receipt means. */
  stateAfterSending(kind: string): ReceiptState
  /** What an overdue receipt means. */
  stateWhenSilent(kind: string): ReceiptState
  /** Whether nothing moves a message on any more: the prison has had the last word. */
  isFinal(state: string, kind: string): boolean
  /** Whether a message that stands at one state may go on to another. */
  mayFollow(before: string, after: ReceiptState): boolean
  /** The message that the prison's word is about; `written` are all those about the person, oldest first. */
  meant(clientReference: string, written: readonly string[]): string
  /** Whether what waited when the system was stopped is sent when it is up again. */
  survives(): boolean
  /** The order in which it is then sent; as it was written. */
  orderAfterRestart(tasks: readonly Stored[]): readonly Stored[]
  /** Whether a message that the prison's interface had taken is sent once more, and under what reference. */
  repeats(clientReference: string): string | undefined
  /** Whether receipts that were awaited when the system was stopped still are. */
  awaitsAfterRestart(): boolean
  /** What the prison's word on a message means. */
  stateOf(receipt: unknown): ReceiptState
}

export const referenceOutbox: OutboxPolicies = {
  shouldRetry: ({ reason }) => ['failing', 'timed-out', 'unreachable', 'malformed'].includes(reason),
  pauseMs: (attempts) => Math.min(25 * 2 ** attempts, 30_000),
  addressOf: (path) => path,
  alsoSends: () => [],
  correlationOf: ({ clientReference }, by) => by?.correlationId ?? clientReference,
  keepsInRush: () => true,
  referenceFor: (clientReference) => clientReference,
  hadArrived: (failure) =>
    failure.reason === 'conflict' && isObject(failure.body) && failure.body.existing !== undefined,
  stateAfterSending: () => 'sent',
  stateWhenSilent: () => 'unconfirmed',
  isFinal: (state) => ['received', 'rejected', 'by-hand'].includes(state),
  mayFollow: () => true,
  meant: (clientReference) => clientReference,
  survives: () => true,
  orderAfterRestart: (tasks) => tasks,
  repeats: () => undefined,
  awaitsAfterRestart: () => true,
  stateOf: (receipt) => RECEIPTS[text(receipt, 'status') ?? ''] ?? 'sent',
}

const RECEIPTS: Readonly<Record<string, ReceiptState>> = {
  ACCEPTED: 'received',
  SUPERSEDED: 'received',
  REJECTED: 'rejected',
}
