import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** How a safety message stands, as features name it. */
export const MESSAGE_STATES = ['accepted', 'rejected', 'unconfirmed'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A message to the prison on which somebody's safety turns, as healthcare shows it. */
export interface SafetyMessage {
  readonly person: Person
  /** The words for the prison. */
  readonly words: string
  readonly state: MessageState | 'under way' | 'not stated'
  /** What staff are told: the prison's reason, or what to do. */
  readonly told?: string
}

/** What a look for safety messages found, and where. */
export interface SafetyMessages {
  readonly messages: readonly SafetyMessage[]
  readonly seen: string
}

export interface HealthcareSafetyMessages {
  /** Every safety message about these people. */
  safetyMessages(people: readonly Person[], role: Role): Promise<SafetyMessages>
}

export type MessageExpected = Pick<SafetyMessage, 'person' | 'words' | 'state'>

/** @throws {HarnessFault} for a state that no safety message can have */
export function messageStateFrom(words: string): MessageState {
  const found = MESSAGE_STATES.find((state) => state === words)
  if (!found) throw new HarnessFault(`"${words}" is no state of a message. Write one of ${MESSAGE_STATES.join(', ')}.`)
  return found
}

/** Whether staff are told what goes with the state: a reason, or whom to telephone. */
function isTold({ state, told = '' }: SafetyMessage): boolean {
  if (state === 'unconfirmed') return /phone|call|ring/i.test(told)
  return state !== 'rejected' || told !== ''
}

/** Exactly these messages, each in its own state, with what staff have to know about it. */
export function expectMessages({ messages, seen }: SafetyMessages, expected: readonly MessageExpected[]): void {
  const line = ({ person, words, state }: MessageExpected) => `${person.name}'s "${words}" ${state}`
  const wanted = expected.map(line).sort().join('; ')
  const found = messages
    .map((one) => `${line(one)}${isTold(one) ? '' : ', and not what to do or why'}`)
    .sort()
    .join('; ')
  if (found === wanted) return
  throw new NonConformance({
    expected: `the safety messages to be shown as ${wanted || 'none'}`,
    found: found || 'none',
    seen,
    next: 'keep the state of each message by its own reference, with the reason of a rejection and the fallback for silence.',
  })
}
