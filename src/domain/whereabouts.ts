import { NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** Where the prison says that a person is, as healthcare shows it. */
export interface Whereabouts {
  readonly state: 'in prison' | 'at court' | 'away for a time' | 'on the way' | 'released' | 'not stated'
  /** Code of the establishment that has the person, or is to have them back. */
  readonly at?: string
  /** Path within the establishment, for example `B-2-014`. */
  readonly cell?: string
  /** When the prison last confirmed it; ISO 8601. */
  readonly confirmedAt?: string
}

export interface WhereaboutsSeen extends Whereabouts {
  readonly seen: string
}

/** Which list of people somebody walks along. */
export interface Round {
  /** ISO date of a clinic; absent for a medicine round. */
  readonly clinicOn?: string
}

/** The example's people on a round, in its own order. */
export interface RoundSeen {
  readonly people: readonly { readonly person: Person; readonly confirmedAt?: string }[]
  readonly seen: string
}

export interface HealthcareWhereabouts {
  whereabouts(person: Person, role: Role): Promise<WhereaboutsSeen>
  /** Whom of these people a round of an establishment holds. */
  round(round: Round, site: Establishment, people: readonly Person[], role: Role): Promise<RoundSeen>
}

export interface HealthcarePresence {
  /** Whom of these many people the record has at an establishment; somebody without a record is nowhere. */
  presentAmong(site: Establishment, people: readonly Person[], role: Role): Promise<readonly Person[]>
}

export interface PrisonCells {
  movesToCell(person: Person, cell: string): Promise<void>
}

/** Whereabouts in the words of features. */
export function wordsFor({ state, at, cell }: Whereabouts): string {
  const site = ESTABLISHMENTS.find(({ code }) => code === at)?.name ?? at ?? 'no prison that is named'
  switch (state) {
    case 'in prison':
      return `in ${cell === undefined ? 'no cell' : `cell ${cell}`} at ${site}`
    case 'at court':
    case 'away for a time':
      return `${state}, from ${site}`
    case 'on the way':
      return 'on the way to another prison'
    case 'released':
      return 'no longer in prison'
    case 'not stated':
      return 'nowhere that is stated'
  }
}

/** Whereabouts are these, and when the prison confirmed them is said. */
export function expectWhereabouts(shown: WhereaboutsSeen, expected: string): void {
  if (wordsFor(shown) === expected && isTime(shown.confirmedAt)) return
  throw new NonConformance({
    expected: `the person to be shown ${expected}, with the time at which the prison confirmed it`,
    found: `${wordsFor(shown)}, confirmed ${shown.confirmedAt ?? 'at no time that is stated'}`,
    seen: shown.seen,
    next: "follow the prison's notices of cell and movement, and say how old what is shown is.",
  })
}

/** Only an answer of the prison makes whereabouts younger. */
export function expectSameAge(shown: WhereaboutsSeen, before: WhereaboutsSeen): void {
  if (isTime(shown.confirmedAt) && shown.confirmedAt === before.confirmedAt) return
  throw new NonConformance({
    expected: `whereabouts to stay confirmed at ${before.confirmedAt ?? 'a stated time'}, the prison having said nothing since`,
    found: shown.confirmedAt ?? 'no time',
    seen: shown.seen,
    next: 'show when the prison last answered, not when the record was opened.',
  })
}

/** The prison has confirmed whereabouts since they were seen before. */
export function expectYounger(shown: WhereaboutsSeen, before: WhereaboutsSeen): void {
  if (isTime(shown.confirmedAt) && shown.confirmedAt > (before.confirmedAt ?? '')) return
  throw new NonConformance({
    expected: `whereabouts to be confirmed later than ${before.confirmedAt ?? 'never'}`,
    found: shown.confirmedAt ?? 'no time',
    seen: shown.seen,
    next: 'note the time of each answer of the prison, also of one that changes nothing.',
  })
}

/** Exactly these people, in this order, each with an age. */
export function expectRound({ people, seen }: RoundSeen, expected: readonly Person[]): void {
  const names = (all: readonly Person[]) => all.map(({ name }) => name).join(', ') || 'nobody'
  const found = names(people.map(({ person }) => person))
  const undated = people.filter(({ confirmedAt }) => !isTime(confirmedAt)).map(({ person }) => person)
  if (found === names(expected) && undated.length === 0) return
  throw new NonConformance({
    expected: `the list to hold in this order ${names(expected)}, each with the time of confirmation`,
    found: undated.length > 0 ? `${found}, without a time: ${names(undated)}` : found,
    seen,
    next: 'sort by the cell that the prison holds now, and put whoever is out at the end.',
  })
}

/** The cells that one person is moved to, one after the other. */
export function cellOf(sample: number): string {
  return `D-1-${String(sample).padStart(3, '0')}`
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && !Number.isNaN(Date.parse(text))
}
