import type { Resource } from '../fhir/resource.ts'

/** What a message asks to be done with its appointment. */
export type Asked = 'book' | 'change'

/** Mistakes a supplier can make in taking bookings as messages. */
export interface MessagePolicies {
  /** @param reason code of the message: `new` or `update` */
  asks(reason: string, appointment: Resource): Asked | undefined
  /** Whether a message that came before under the same id is done no second time. */
  knowsRepeats(): boolean
  /** Whether what a message asks is done before the message is answered. */
  doesAtOnce(): boolean
  /** Whether a message is accepted although what it asks was refused. */
  acceptsWhatWasRefused(): boolean
  /** The id of the message that an answer names. */
  answers(message: string): string
}

const REASONS: Readonly<Record<string, Asked>> = { new: 'book', update: 'change' }

export const referenceMessages: MessagePolicies = {
  asks: (reason) => REASONS[reason],
  knowsRepeats: () => true,
  doesAtOnce: () => true,
  acceptsWhatWasRefused: () => false,
  answers: (message) => message,
}
