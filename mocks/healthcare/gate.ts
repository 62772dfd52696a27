import type { Stored } from './fhir/resource.ts'
import type { OutgoingMessage } from './outbox.ts'
import type { PrisonFailure } from './prison/answer.ts'

/** What decides whether messages may leave for the prison at all. */
export interface Gate {
  /** A message has been written and waits. */
  queued(message: OutgoingMessage, task: Stored): void
  /** Resolves when a message may leave; the message may have been settled by then. */
  opened(message: OutgoingMessage): Promise<void>
  /** A message has left. */
  left(message: OutgoingMessage): void
  /** Whether a refusal means that the prison has no way to take such a message, so that staff tell it themselves. */
  takesBack(message: OutgoingMessage, failure: PrisonFailure): boolean
}

/** A gate that is always open. */
export const openGate: Gate = {
  queued: () => undefined,
  opened: async () => undefined,
  left: () => undefined,
  takesBack: () => false,
}
