import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import { CAST, type CastName, type Establishment, type Person } from './people.ts'

/** What the prison can show healthcare of a person, as features name it. */
export const SUBJECTS = [
  'ACCT review',
  'activities',
  'alerts',
  'appointments',
  'busy times',
  'commitments',
  'escort record',
  'movements',
  'NHS number',
  'outgoing escort record',
  'people to keep apart',
  'planned moves',
  'prison number',
  'receipts',
  'stay',
  'unlock conditions',
  'whereabouts',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** What healthcare can send the prison about a person, as features name it. */
export const MESSAGES = [
  'appointment',
  'concern',
  'escort health section',
  'evacuation need',
  'food need',
  'functional need',
  'medical hold',
  'NHS number',
  'unlock condition',
] as const
export type Message = (typeof MESSAGES)[number]

/** What is said of one thing, by the column of a table. */
export type Facts = Readonly<Record<string, string>>

/** What a look showed, and where. */
export interface Shown {
  readonly facts: readonly Facts[]
  readonly seen: string
}

/** Whom the prison lets healthcare find, and how they were looked for. */
export interface Found {
  readonly names: readonly string[]
  readonly seen: string
}

/** What the prison answered to a message that it might refuse. */
export interface Answered {
  /** `changed since`: the thing has moved on; `sent before`: the reference was used already; `held by another`: it clashes with somebody else; `other`: its own words say. */
  readonly answer: 'taken' | 'changed since' | 'sent before' | 'held by another' | 'other'
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
  /** From now on only what comes later counts as a notice about the person. */
  dealsWithNotices(person: Person): Promise<void>
  /** Every notice about the person that is about this and has not been dealt with. */
  noticesOf(subject: Subject, person: Person): Promise<readonly Notice[]>
  /** Which of these people the prison lets healthcare find at all. */
  found(people: readonly Person[]): Promise<Found>
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
  'it says too much': { answer: 'other', names: /note|comment|text|summary|reason|diagnosis/i },
  'it is not known': { answer: 'other', names: /code|must be one of/i },
  'the check digit is wrong': { answer: 'other', names: /check digit|nhsNumber/i },
  "it is somebody else's": { answer: 'held by another', names: /./s },
  'it is empty': { answer: 'other', names: /essentials/i },
  'it has no end date': { answer: 'other', names: /until/i },
} as const
export type ServiceRefusal = keyof typeof SERVICE_REFUSALS

/** The message was refused, and for this reason. */
export function expectRefused({ answer, said, seen }: Answered, because: ServiceRefusal): void {
  const wanted = SERVICE_REFUSALS[because]
  if (answer === wanted.answer && wanted.names.test(said)) return
  const found = answer === 'taken' ? 'it taken in' : said
  throw new NonConformance({ expected: `a refusal because ${because}`, found, seen })
}

/** Who made a change, as features name it. */
export const CHANGERS = ['', ' by its own message', ' by the prison'] as const
export type Changer = (typeof CHANGERS)[number]

/** Exactly these people can be found. */
export function expectFound({ names, seen }: Found, expected: readonly Person[]): void {
  const wanted = expected.map(({ name }) => name).sort()
  const found = [...names].sort()
  if (wanted.join() === found.join()) return
  throw new NonConformance({
    expected: `healthcare to find exactly ${wanted.join(', ') || 'nobody'}`,
    found: found.join(', ') || 'nobody',
    seen,
    next: 'let healthcare see those whom it cares for, and answer for anybody else as for nobody.',
  })
}

/** What staff of the prison do about two people who must not meet. */
export interface PrisonApart {
  /** @param reason the prison's code */
  keepsApart(person: Person, other: Person, reason: string): Promise<void>
}

/** At least one such notice is there, and says whether healthcare's own message caused it. */
export function expectTold(notices: readonly Notice[], subject: Subject, by: Changer = ''): void {
  const fits = ({ cause }: Notice) => by === '' || (cause === undefined) === (by === ' by the prison')
  if (notices.some(fits)) return
  throw new NonConformance({
    expected: `a notice that the ${subject} changed${by}`,
    found: notices.map(({ type, cause }) => `${type}, caused by ${cause ?? 'the prison'}`).join('; ') || 'none',
    next: 'put a notice on the queue of healthcare for every change, whoever made it.',
  })
}

const DAY = /^(today|yesterday|tomorrow|in \d+ days?|\d+ days? ago)$/

const NUMBER_OF = new RegExp(`^(${CAST.join('|')})'s NHS number$`)

/** Rows of a table, with days as dates and people's numbers as they are. */
export function factsFrom(rows: readonly Facts[], now: Date, personOf: (name: CastName) => Person): readonly Facts[] {
  const cell = (words: string) => {
    const name = CAST.find((each) => each === NUMBER_OF.exec(words)?.[1])
    if (name) return personOf(name).nhsNumber
    return DAY.test(words) ? dateFrom(words, now) : words
  }
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, words]) => [column, cell(words)])))
}
