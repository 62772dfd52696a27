import { dateFrom } from './dates.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { CAST, ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** A second-stage assessment as staff see it; one that was taken back is none. */
export interface SecondStageSeen {
  /** Code of the establishment. */
  readonly at: string
  /** ISO date. */
  readonly due: string
  readonly state: 'to be done' | 'overdue' | 'left first' | 'done'
}

export interface SecondStage {
  readonly found: readonly SecondStageSeen[]
  readonly seen: string
}

/** A stay that the measure counts. */
export interface Counted {
  readonly person: Person
  /** Code of the establishment. */
  readonly at: string
  readonly inTime: boolean
}

export interface HealthcareSecondStage {
  secondStage(person: Person, role: Role): Promise<SecondStage>
  /** Staff record an assessment that was done on an ISO date. */
  recordsSecondStage(person: Person, role: Role, on: string): Promise<void>
  /** The stays of these people that the measure counts at all establishments. */
  secondStageMeasure(
    people: readonly Person[],
    role: Role,
  ): Promise<{ readonly counted: readonly Counted[]; readonly seen: string }>
}

/** Exactly these assessments, in any order. */
export function expectSecondStage({ found, seen }: SecondStage, expected: readonly SecondStageSeen[]): void {
  const line = ({ at, due, state }: SecondStageSeen) => `${at} by ${due || 'no date'} (${state})`
  const wanted = expected.map(line).sort().join('; ') || 'none'
  const shown = found.map(line).sort().join('; ') || 'none'
  if (wanted === shown) return
  throw new NonConformance({
    expected: `these second-stage assessments: ${wanted}`,
    found: shown,
    seen,
    next: 'let each entry and each transfer set a date seven days on, and raise what is overdue or was left undone.',
  })
}

/** The measure counts exactly these stays. */
export function expectCounted(
  { counted, seen }: { readonly counted: readonly Counted[]; readonly seen: string },
  expected: readonly Counted[],
): void {
  const line = ({ person, at, inTime }: Counted) => `${person.name} at ${at} (${inTime ? '' : 'not '}in time)`
  const wanted = expected.map(line).sort().join('; ') || 'no stay'
  const shown = counted.map(line).sort().join('; ') || 'no stay'
  if (wanted === shown) return
  throw new NonConformance({
    expected: `the measure to count ${wanted}`,
    found: shown,
    seen,
    next: 'count each stay of more than seven days in one prison, and what was done within its first seven.',
  })
}

type Row = Readonly<Record<string, string>>
const STATES = ['to be done', 'overdue', 'left first', 'done'] as const

/** Rows of a table of second-stage assessments; dates in the words of features. */
export function secondStageFrom(rows: readonly Row[], now: Date): readonly SecondStageSeen[] {
  return rows.map(({ prison, due = '', state }) => {
    const known = STATES.find((one) => one === state)
    if (!known) throw new HarnessFault(`"${state}" is no state. Write ${STATES.join(', ')}.`)
    return { at: siteNamed(prison).code, due: dateFrom(due, now), state: known }
  })
}

/** Rows of a table of stays that the measure counts. */
export function countedFrom(
  rows: readonly Row[],
  personOf: (name: (typeof CAST)[number]) => Person,
): readonly Counted[] {
  return rows.map(({ person, prison, 'in time': inTime }) => ({
    person: personOf(castNamed(person)),
    at: siteNamed(prison).code,
    inTime: inTime === 'yes',
  }))
}

/** Somebody who is held since a day, and the days of their second-stage assessments. */
export interface HeldSince {
  readonly person: Person
  /** ISO date. */
  readonly since: string
  /** ISO dates. */
  readonly assessed: readonly string[]
}

/** Rows of a table of people who are held; dates in the words of features. */
export function heldSinceFrom(
  rows: readonly Row[],
  now: Date,
  personOf: (name: (typeof CAST)[number]) => Person,
): readonly HeldSince[] {
  return rows.map(({ person, since = '', assessed = '' }) => ({
    person: personOf(castNamed(person)),
    since: dateFrom(since, now),
    assessed: assessed === '' ? [] : [dateFrom(assessed, now)],
  }))
}

function castNamed(name: string | undefined): (typeof CAST)[number] {
  const found = CAST.find((one) => one === name)
  if (!found) throw new HarnessFault(`"${name}" is nobody of the cast.`)
  return found
}

function siteNamed(name: string | undefined): Establishment {
  const found = ESTABLISHMENTS.find((one) => one.name === name)
  if (!found) throw new HarnessFault(`Unknown prison "${name}".`)
  return found
}
