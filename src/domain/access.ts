import { HarnessFault, NonConformance } from './outcomes.ts'
import type { CastName, Person } from './people.ts'
import type { Role } from './staff.ts'

/** The kinds of data that access is declared for, as the columns of the table name them. */
export const DATA = ['person', 'risk', 'appointments', 'problems', 'medicines', 'notes', 'audit'] as const
export type Data = (typeof DATA)[number]

/** What can be done with one kind: by its address, by looking for it, by writing. */
export const DOINGS = ['open', 'find', 'add', 'change'] as const
export type Doing = (typeof DOINGS)[number]

/** What a member of staff could do with a record, kind by kind. */
export interface AccessSeen {
  readonly could: Readonly<Record<Data, readonly Doing[]>>
  readonly seen: string
}

/** Somebody who is nobody's colleague. */
export const STRANGERS = ['without credentials', 'with credentials that nobody was given'] as const
export type Stranger = (typeof STRANGERS)[number]

/** What a stranger was answered. */
export interface StrangerSeen {
  /** The requests that were not turned away. */
  readonly answered: readonly string[]
  readonly tried: number
}

/** Whom a search brought up, of those who were looked for. */
export interface FoundPeople {
  readonly names: readonly CastName[]
  readonly seen: string
}

export interface HealthcareAccess {
  /**
   * Staff who work at every prison put one thing of each kind onto the record.
   *
   * @param date ISO date of the appointment
   */
  fillsRecord(person: Person, date: string): Promise<void>
  /** Tries everything, everywhere; a refusal is an answer like any other. See `accessSeen`. */
  triesAccess(person: Person, role: Role): Promise<void>
  accessSeen(person: Person, role: Role): AccessSeen
  /** Makes the role responsible for the person, with an end that has passed where `ended`. */
  takesIntoCare(person: Person, role: Role, ended: boolean): Promise<void>
  /** Looks for people by name, by prison number and in the lists of what they have. */
  looksFor(people: readonly Person[], role: Role): Promise<FoundPeople>
  triesAsStranger(person: Person, stranger: Stranger): Promise<StrangerSeen>
}

/** Words of the table, and what they stand for. */
const WORDS: Readonly<Record<string, readonly Doing[]>> = {
  nothing: [],
  see: ['open', 'find'],
  all: ['open', 'find', 'add', 'change'],
}

/** A row of the declared table. */
export function accessFrom(row: Readonly<Record<string, string>> | undefined): Readonly<Record<Data, string>> {
  const cells = DATA.map((data) => {
    const word = row?.[data] ?? ''
    if (!WORDS[word]) throw new HarnessFault(`"${word}" declares no access to ${data}. Known: ${Object.keys(WORDS)}.`)
    return [data, word] as const
  })
  return Object.fromEntries(cells) as Record<Data, string>
}

/** Every cell is as declared: no more, and no less. */
export function expectAccess({ could, seen }: AccessSeen, declared: Readonly<Record<Data, string>>): void {
  const different = DATA.filter((data) => line(could[data]) !== line(WORDS[declared[data]] ?? []))
  if (different.length === 0) return
  throw new NonConformance({
    expected: different.map((data) => `${data}: ${declared[data]} (${line(WORDS[declared[data]] ?? [])})`).join('; '),
    found: different.map((data) => `${data}: ${line(could[data])}`).join('; '),
    seen,
    next: 'refuse whatever is not declared for the role, and records of people who are neither at the site nor in care.',
  })
}

const line = (doings: readonly Doing[]) => doings.join(', ') || 'nothing'

/** The search brought up these people and nobody else. */
export function expectFoundPeople({ names, seen }: FoundPeople, expected: readonly Person[]): void {
  const list = (found: readonly string[]) => [...found].sort().join(', ') || 'nobody'
  const wanted = list(expected.map(({ name }) => name))
  if (list(names) === wanted) return
  throw new NonConformance({
    expected: `exactly ${wanted} to be found`,
    found: list(names),
    seen,
    next: 'let searches and lists bring up only people whom the user may see.',
  })
}

/** Every request was turned away. */
export function expectTurnedAway({ answered, tried }: StrangerSeen): void {
  if (tried > 0 && answered.length === 0) return
  throw new NonConformance({
    expected: `each of ${tried} requests to be refused, because nobody in particular makes them`,
    found: `${answered.length} were answered`,
    ...(answered[0] ? { seen: answered[0] } : {}),
    next: 'answer nobody who has not signed in with credentials of their own.',
  })
}
