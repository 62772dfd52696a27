import { Refusal } from '../api/refusal.ts'
import { type Answer, data } from '../api/route.ts'
import type { Core } from '../core.ts'

export const MESSAGE_KINDS = [
  'APPOINTMENT',
  'CONCERN',
  'UNLOCK_CONDITION',
  'NHS_NUMBER',
  'MEDICAL_HOLD',
  'ESCORT_HEALTH',
  'FOOD_NEED',
  'FUNCTIONAL_NEED',
  'EVACUATION_NEED',
] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]
export type MessageStatus = 'WRITTEN' | 'ACCEPTED' | 'REJECTED' | 'SUPERSEDED'

/** Something that healthcare wrote, and what has become of it. */
export interface HealthMessage {
  readonly messageId: string
  readonly clientReference: string
  readonly kind: MessageKind
  readonly prisonNumber: string
  readonly status: MessageStatus
  readonly reasonCode?: string
  /** ISO 8601, UTC. */
  readonly writtenAt: string
  readonly decidedAt?: string
  /** What was sent, as parsed. */
  readonly content: unknown
}

export interface Writing {
  readonly kind: MessageKind
  readonly prisonNumber: string
  readonly clientReference: string
  readonly content: unknown
  /** Carries out what was asked, once it is accepted. */
  readonly apply: () => void
}

/** How the prison answers, where an example wants something else than usual. `silent`: nobody looks at it. */
export type StandingAnswer = 'accept' | 'reject' | 'silent'

/** The prison's in-tray: every write from healthcare gets a receipt, and takes effect when it is accepted. */
export interface Messages {
  /** Puts a write into the tray; accepted at once unless its kind or a standing answer says otherwise. */
  write(writing: Writing): HealthMessage
  find(messageId: string): HealthMessage | undefined
  /** The latest with that reference. */
  byReference(clientReference: string): HealthMessage | undefined
  of(prisonNumber: string, kind?: MessageKind): readonly HealthMessage[]
  all(): readonly HealthMessage[]
  decide(messageId: string, status: 'ACCEPTED' | 'REJECTED' | 'SUPERSEDED', reasonCode?: string): HealthMessage
  answerWith(prisonNumber: string, kind: MessageKind, answer: StandingAnswer | undefined): void
  moveAll(from: string, to: string): void
}

export function createMessages(core: Core): Messages {
  const messages = new Map<string, HealthMessage>()
  const latest = new Map<string, string>()
  const pending = new Map<string, () => void>()
  const standing = new Map<string, StandingAnswer>()
  const key = (prisonNumber: string, kind: MessageKind) => `${prisonNumber} ${kind}`
  const find = (messageId: string) => messages.get(messageId)

  const decide: Messages['decide'] = (messageId, status, reasonCode) => {
    const before = find(messageId)
    if (!before) throw new Error(`No message ${messageId}.`)
    const decided: HealthMessage = {
      ...before,
      status,
      decidedAt: core.clock.now().toISOString(),
      ...(reasonCode ? { reasonCode } : {}),
    }
    messages.set(messageId, decided)
    if (status === 'ACCEPTED') pending.get(messageId)?.()
    pending.delete(messageId)
    core.raise({
      type: 'healthcare.message.status-changed',
      prisonNumber: before.prisonNumber,
      messageId,
      sourceClientReference: before.clientReference,
    })
    return decided
  }

  return {
    find,
    decide,
    write({ apply, ...written }) {
      const messageId = core.id()
      const message: HealthMessage = {
        ...written,
        messageId,
        status: 'WRITTEN',
        writtenAt: core.clock.now().toISOString(),
      }
      messages.set(messageId, message)
      latest.set(message.clientReference, messageId)
      pending.set(messageId, apply)
      const answer =
        standing.get(key(message.prisonNumber, message.kind)) ?? core.policies.messages.answer(message.kind)
      if (answer === 'accept') return decide(messageId, 'ACCEPTED')
      if (answer === 'reject') return decide(messageId, 'REJECTED', 'NOT_POSSIBLE')
      return message
    },
    byReference: (clientReference) => find(latest.get(clientReference) ?? ''),
    of: (prisonNumber, kind) =>
      [...messages.values()].filter(
        (message) => message.prisonNumber === prisonNumber && (kind === undefined || message.kind === kind),
      ),
    all: () => [...messages.values()],
    answerWith(prisonNumber, kind, answer) {
      if (answer === undefined) standing.delete(key(prisonNumber, kind))
      else standing.set(key(prisonNumber, kind), answer)
    },
    moveAll(from, to) {
      for (const message of messages.values())
        if (message.prisonNumber === from) messages.set(message.messageId, { ...message, prisonNumber: to })
    },
  }
}

/** The answer to a write that is in the tray. */
export function written({ messageId, clientReference, kind }: HealthMessage): Answer {
  return data(
    { message: `${kind.toLowerCase().replaceAll('_', ' ')} written to queue`, messageId, clientReference },
    202,
  )
}

/** The sender's smoke test: checked like any other, without effect. */
export function isTestEvent(clientReference: string): boolean {
  return clientReference === 'TestEvent'
}

/** The answer to a smoke test. */
export function testAnswer(core: Core): Answer {
  return data({ message: 'test event written to queue', messageId: core.id(), clientReference: 'TestEvent' }, 202)
}

/** @throws {Refusal} 409 when the reference was used before; the error body holds what it stands for */
export function refuseDuplicate(messages: Messages, clientReference: string, existing: () => unknown): void {
  if (!messages.byReference(clientReference)) return
  throw new Refusal(409, 'Unable to complete request as this is a duplicate request', { existing: existing() ?? null })
}
