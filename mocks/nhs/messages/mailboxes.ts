import type { Surroundings } from '../../network.ts'
import { jsonIn } from '../route.ts'

/** What a practice does with a message. */
export const PRACTICE_ANSWERS = ['accept', 'reject', 'silent'] as const
export type PracticeAnswer = (typeof PRACTICE_ANSWERS)[number]

/** A message as it reached a practice. */
export interface SentMessage {
  readonly messageId: string
  /** Mailbox of the sender. */
  readonly from: string
  /** ODS code of the practice. */
  readonly to: string
  readonly workflow: string
  /** ISO 8601. */
  readonly at: string
  readonly body: string
  readonly answered?: PracticeAnswer
}

/** Something in a mailbox that waits to be fetched. */
export interface Waiting {
  readonly messageId: string
  readonly body: object
}

/** A person as a practice knows them. */
export interface Who {
  readonly family: string
  /** ISO date. */
  readonly birthDate: string
}

/** Mailboxes of the message exchange: practices on one side, senders on the other. */
export interface Mailboxes {
  send(message: Omit<SentMessage, 'messageId' | 'at'>): SentMessage
  /** What practices have received about somebody, oldest first. */
  about(who: Who): readonly SentMessage[]
  inbox(mailbox: string): readonly Waiting[]
  acknowledge(mailbox: string, messageId: string): boolean
  /** How practices answer from now on what is about somebody; they accept where nothing was said. */
  answerWith(who: Who, answer: PracticeAnswer, reason?: string): void
  /** Answers now whatever is about somebody and has no answer yet. */
  answerNow(who: Who, answer: PracticeAnswer, reason?: string): void
}

export function createMailboxes({ clock, id }: Pick<Surroundings, 'clock' | 'id'>): Mailboxes {
  const sent: SentMessage[] = []
  const inboxes = new Map<string, Waiting[]>()
  const standing: { readonly who: Who; readonly answer: PracticeAnswer; readonly reason?: string }[] = []
  const answer = (message: SentMessage, how: PracticeAnswer, reason = 'The practice has no such patient.') => {
    if (how === 'silent') return
    const at = sent.findIndex(({ messageId }) => messageId === message.messageId)
    sent[at] = { ...message, answered: how }
    const waiting = inboxes.get(message.from) ?? []
    inboxes.set(message.from, [...waiting, { messageId: id(), body: acknowledgement(message, how, reason) }])
  }
  const about = (who: Who) => sent.filter(({ body }) => isAbout(body, who))
  return {
    send(given) {
      const message = { ...given, messageId: id(), at: clock.now().toISOString() }
      sent.push(message)
      const said = standing.findLast(({ who }) => isAbout(given.body, who))
      answer(message, said?.answer ?? 'accept', said?.reason)
      return message
    },
    about,
    inbox: (mailbox) => inboxes.get(mailbox) ?? [],
    acknowledge(mailbox, messageId) {
      const waiting = inboxes.get(mailbox) ?? []
      const left = waiting.filter((each) => each.messageId !== messageId)
      inboxes.set(mailbox, left)
      return left.length < waiting.length
    },
    answerWith: (who, how, reason) => {
      standing.push({ who, answer: how, ...(reason ? { reason } : {}) })
    },
    answerNow(who, how, reason) {
      for (const message of about(who)) if (!message.answered) answer(message, how, reason)
    },
  }
}

/** A FHIR message that says what became of another one. */
function acknowledgement({ messageId, to }: SentMessage, how: PracticeAnswer, reason: string): object {
  const issue = { severity: 'error', code: 'processing', diagnostics: reason }
  const response = { identifier: messageId, code: how === 'accept' ? 'ok' : 'fatal-error' }
  const header = {
    resourceType: 'MessageHeader',
    eventCoding: { system: 'https://interlock.example/fhir/CodeSystem/message-event', code: 'receipt' },
    source: { endpoint: `urn:ods:${to}` },
    response,
  }
  return {
    resourceType: 'Bundle',
    type: 'message',
    entry: [
      { resource: header },
      ...(how === 'accept' ? [] : [{ resource: { resourceType: 'OperationOutcome', issue: [issue] } }]),
    ],
  }
}

/** Whether a document is about somebody: its Patient, not anybody whom the words mention. */
function isAbout(body: string, { family, birthDate }: Who): boolean {
  const document: unknown = jsonIn(body)
  const entries = field(document, 'entry')
  if (!Array.isArray(entries)) return false
  return entries
    .map((entry) => field(entry, 'resource'))
    .filter((resource) => field(resource, 'resourceType') === 'Patient' && field(resource, 'birthDate') === birthDate)
    .flatMap((patient) => field(patient, 'name') ?? [])
    .some((name) => field(name, 'family') === family)
}

function field(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined
}
