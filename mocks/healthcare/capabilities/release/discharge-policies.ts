import type { Resource, Stored } from '../../fhir/resource.ts'
import { all, text } from '../../fhir/resource.ts'
import type { NoLinkFailure } from '../../nhs/entry.ts'
import type { PrisonFailure } from '../../prison/answer.ts'

/** Where a discharge summary has got to. */
export type DeliveryState = 'waiting' | 'sent' | 'received' | 'rejected' | 'unconfirmed'

/** What a practice's answer says. */
export interface PracticeAnswer {
  readonly code: string
  readonly reason?: string
}

/** Mistakes a supplier can make with discharge summaries. */
export interface DischargePolicies {
  /** Whether a summary goes to the practice. */
  isFinished(summary: Resource): boolean
  /** Which of a person's registrations, oldest first, says where the summary goes. */
  recipientOf(registrations: readonly Stored[]): Stored | undefined
  /** Where a summary has got to once the national service has taken it. */
  stateAfterSending(): DeliveryState
  stateOf(answer: PracticeAnswer): DeliveryState
  /** Which of the deliveries on their way, oldest first, an answer is about. */
  meant(messageId: string, onTheirWay: readonly Stored[]): Stored | undefined
  /** Milliseconds after which no answer is a problem; never where absent. */
  unconfirmedAfterMs(): number | undefined
  /** Whether an answer counts after the wait for it has ended. */
  countsLate(): boolean
  /** What of a summary's words the practice receives. */
  sections(summary: Resource): readonly unknown[]
  /** Whether the mailbox is looked into again after it was not opened. */
  looksAgain(failure: NoLinkFailure | PrisonFailure): boolean
  /** Whether a summary that waits for a practice goes once there is one. */
  resumes(): boolean
  /** Milliseconds after which a summary that was not let in for so many is tried again; never where absent. */
  triesAgainAfterMs(notLetInForMs: number, failure: NoLinkFailure): number | undefined
  /** Where a summary has got to that was not let in. */
  stateWhenNotLetIn(failure: NoLinkFailure): DeliveryState
  /** Where a summary goes, beside where the last one was to go that was not let in. */
  practiceOf(own: string, lastNotLetIn: string | undefined): string
  /** How often a summary goes that was not let in so many times. */
  copies(timesNotLetIn: number): number
  /** Whether somebody has to see to a delivery. */
  chases(state: DeliveryState): boolean
  /** Whether a chase is over once the summary has arrived. */
  endsWhenDelivered(): boolean
}

const STANDING = ['completed', 'in-progress', 'requested']

export const referenceDischarge: DischargePolicies = {
  isFinished: ({ status }) => status === 'final',
  recipientOf: (registrations) =>
    registrations.findLast(({ status }) => status === 'completed') ??
    registrations.findLast(({ status }) => STANDING.includes(String(status))),
  stateAfterSending: () => 'sent',
  stateOf: ({ code }) => (code === 'ok' ? 'received' : 'rejected'),
  meant: (messageId, onTheirWay) => onTheirWay.find((task) => text(task, 'groupIdentifier.value') === messageId),
  // Far below the delivery limit, because this record is made for rehearsals.
  unconfirmedAfterMs: () => 1_500,
  countsLate: () => true,
  sections: (summary) => all(summary, 'section'),
  looksAgain: () => true,
  resumes: () => true,
  // Far below what a real service would ask for, for the same reason.
  triesAgainAfterMs: (notLetInForMs) => Math.max(500, notLetInForMs / 20),
  stateWhenNotLetIn: () => 'waiting',
  practiceOf: (own) => own,
  copies: () => 1,
  chases: (state) => state === 'waiting' || state === 'rejected' || state === 'unconfirmed',
  endsWhenDelivered: () => true,
}
