import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'

/** What the prison can show healthcare of a person, as features name it. */
export const SUBJECTS = ['appointments', 'receipts'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What healthcare can send the prison about a person, as features name it. */
export const MESSAGES = ['appointment', 'concern'] as const
export type Message = (typeof MESSAGES)[number]

/** What is said of one thing, by the column of a table. */
export type Facts = Readonly<Record<string, string>>

/** What a look showed, and where. */
export interface Shown {
  readonly facts: readonly Facts[]
  readonly seen: string
}

/** What the prison answered to a message that it might refuse. */
export interface Answered {
  /** `changed since`: the thing has moved on; `sent before`: the reference was used already; `other`: its own words say. */
  readonly answer: 'taken' | 'changed since' | 'sent before' | 'other'
  /** Everything that it said. */
  readonly said: string
  readonly seen: string
}

/** A notice of the prison: what it is about, and whose message caused it. */
export interface Notice {
  /** For example `PERSON_ALERTS_CHANGED`. */
  readonly type: string
  readonly pointsAt: string
  /** The reference of healthcare's own message that caused it; absent where the prison's staff did. */
  readonly cause?: string
}

/**
 * What the prison offers to healthcare, as a consumer of its interface uses it. Here the harness plays healthcare and
 * the prison may be the candidate. Each instance belongs to one example and remembers what it has sent.
 */
export interface PrisonService {
  shown(subject: Subject, person: Person): Promise<Shown>
  /** @throws {NonConformance} when the prison does not take it in */
  sends(message: Message, person: Person, facts: Facts): Promise<void>
  /** Sends what the prison may refuse; its answer is kept for {@link answerTo}. */
  triesToSend(message: Message, person: Person, facts: Facts): Promise<void>
  /** Sends the last message of this kind about the person once more, unchanged. */
  sendsAgain(message: Message, person: Person): Promise<void>
  /** Changes what the last message of this kind about the person began, as it now is. */
  changes(message: Message, person: Person, facts: Facts): Promise<void>
  /** The same, as it was when this was last looked at. */
  triesToChange(message: Message, person: Person, facts: Facts): Promise<void>
  /** Takes back what the last message of this kind about the person began. */
  withdraws(message: Message, person: Person, facts: Facts): Promise<void>
  /** @throws {HarnessFault} where nothing was tried */
  answerTo(message: Message, person: Person): Answered
  /** Every notice about the person so far that is about this. */
  noticesOf(subject: Subject, person: Person): Promise<readonly Notice[]>
  /** Everybody of an example on a prison's roll, by name. */
  roll(at: Establishment, people: readonly Person[]): Promise<Shown>
}

/** Exactly these things are shown, in any order; what a table has no column for is not looked at. */
export function expectExactly({ facts, seen }: Shown, expected: readonly Facts[]): void {
  const columns = [...new Set(expected.flatMap((row) => Object.keys(row)))]
  const line = (row: Facts) => columns.map((column) => `${column} ${row[column] || 'nothing'}`).join(', ')
  const wanted = expected.map(line).sort()
  const found = (columns.length === 0 ? facts.map((row) => JSON.stringify(row)) : facts.map(line)).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `exactly ${wanted.join('; ') || 'nothing'}`,
    found: found.join('; ') || 'nothing',
    seen,
  })
}

/** Why the prison refuses a message, as features name it, and how that is known. */
export const SERVICE_REFUSALS = {
  'it has changed since': { answer: 'changed since', names: /./s },
  'it was sent before': { answer: 'sent before', names: /./s },
  'it ends before it starts': { answer: 'other', names: /end/i },
  'there is no such room': { answer: 'other', names: /location/i },
  'it says too much': { answer: 'other', names: /note|comment|text|summary/i },
} as const
export type ServiceRefusal = keyof typeof SERVICE_REFUSALS

/** The message was refused, and for this reason. */
export function expectRefused({ answer, said, seen }: Answered, because: ServiceRefusal): void {
  const wanted = SERVICE_REFUSALS[because]
  if (answer === wanted.answer && wanted.names.test(said)) return
  const found = answer === 'taken' ? 'it taken in' : said
  throw new NonConformance({ expected: `a refusal because ${because}`, found, seen })
}

/** At least one such notice is there. */
export function expectTold(notices: readonly Notice[], subject: Subject): void {
  if (notices.length > 0) return
  throw new NonConformance({
    expected: `a notice that the ${subject} changed`,
    found: 'none',
    next: 'put a notice on the queue of healthcare for every change, whoever made it.',
  })
}

const DAY = /^(today|yesterday|tomorrow|in \d+ days?|\d+ days? ago)$/

/** Rows of a table, with days as dates. */
export function factsFrom(rows: readonly Facts[], now: Date): readonly Facts[] {
  const cell = (words: string) => (DAY.test(words) ? dateFrom(words, now) : words)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, words]) => [column, cell(words)])))
}
