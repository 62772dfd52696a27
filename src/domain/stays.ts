import { dateFrom } from './dates.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** A time in custody as healthcare shows it. */
export interface StaySeen {
  /** Code of the establishment. */
  readonly at: string
  /** ISO date. */
  readonly since: string
  readonly state: 'current' | 'past' | 'other'
}

export interface Stays {
  readonly found: readonly StaySeen[]
  readonly seen: string
}

/** Something that belongs to a stay, for example a consent. */
export interface Dated {
  /** ISO date on which it was given or is to be. */
  readonly on: string
  readonly state: 'current' | 'past'
}

export interface DatedItems {
  readonly found: readonly Dated[]
  readonly seen: string
}

export interface HealthcareStays {
  stays(person: Person, role: Role): Promise<Stays>
  /** How many records there are of the person. */
  recordCount(person: Person, role: Role): Promise<number>
  /** A member of staff records that the person agreed to registration, on a date. */
  recordsConsent(person: Person, role: Role, on: string): Promise<void>
  consents(person: Person, role: Role): Promise<DatedItems>
  /** Dates of appointments that staff still expect, and of those that are over. */
  plannedAppointments(person: Person, role: Role): Promise<DatedItems>
}

export interface PrisonStays {
  /** As a reception, dated in the prison's books on an earlier day. */
  receivedOn(person: Person, at: Establishment, date: string): Promise<void>
  /** As a release, dated in the prison's books on an earlier day. */
  releasedOn(person: Person, date: string): Promise<void>
}

/** Exactly these stays, in any order. */
export function expectStays({ found, seen }: Stays, expected: readonly StaySeen[]): void {
  const line = ({ at, since, state }: StaySeen) => `${at} since ${since} (${state})`
  const wanted = expected.map(line).sort()
  const shown = found.map(line).sort()
  if (wanted.join('\n') === shown.join('\n')) return
  throw new NonConformance({
    expected: `these stays: ${wanted.join('; ') || 'none'}`,
    found: shown.join('; ') || 'none',
    seen,
    next: 'begin a stay at each reception, end it at release, and keep both on one record.',
  })
}

/** Every stay is over. */
export function expectOver({ found, seen }: Stays): void {
  if (found.length > 0 && found.every(({ state }) => state === 'past')) return
  throw new NonConformance({
    expected: 'each stay of somebody who was released to be over',
    found: found.map(({ at, state }) => `${at} (${state})`).join('; ') || 'no stay',
    seen,
    next: 'end the stay at release.',
  })
}

/** The person is in this prison now. */
export const expectCurrentStay =
  (prison: Establishment) =>
  ({ found, seen }: Stays): void => {
    const current = found.filter(({ state }) => state === 'current')
    if (current.length === 1 && current[0]?.at === prison.code) return
    throw new NonConformance({
      expected: `one current stay, at ${prison.code}`,
      found: current.map(({ at }) => at).join('; ') || 'no current stay',
      seen,
      next: 'begin a stay at each reception.',
    })
  }

/** Nobody expects the person at an appointment any more. */
export function expectNoneExpected({ found, seen }: DatedItems): void {
  const standing = found.filter(({ state }) => state === 'current')
  if (found.length > 0 && standing.length === 0) return
  throw new NonConformance({
    expected: 'the appointments of an earlier stay to be kept, and none of them to stand',
    found: found.length === 0 ? 'no appointment at all' : `${standing.map(({ on }) => on).join(', ')} still expected`,
    seen,
    next: 'show appointments of an earlier stay as past.',
  })
}

/** Exactly these consents, in any order. */
export function expectConsents({ found, seen }: DatedItems, expected: readonly Dated[]): void {
  const line = ({ on, state }: Dated) => `${on} (${state})`
  const wanted = expected.map(line).sort()
  const shown = found.map(line).sort()
  if (wanted.join('\n') === shown.join('\n')) return
  throw new NonConformance({
    expected: `these consents: ${wanted.join('; ') || 'none'}`,
    found: shown.join('; ') || 'none',
    seen,
    next: 'show consents of an earlier stay as past; ask again in the new one.',
  })
}

/** One record, however often the person comes. */
export function expectOneRecord(count: number, person: Person): void {
  if (count === 1) return
  throw new NonConformance({
    expected: `one record of ${person.name} (prison number ${person.prisonNumber})`,
    found: `${count}`,
    next: 'reuse the record on re-admission.',
  })
}

type Row = Readonly<Record<string, string>>

/** Rows of a table of stays; dates in the words of features. */
export function staysFrom(rows: readonly Row[], now: Date): readonly StaySeen[] {
  return rows.map(({ prison = '', since = '', state }) => {
    const found = ESTABLISHMENTS.find(({ name }) => name === prison)
    if (!found) throw new HarnessFault(`Unknown prison "${prison}".`)
    return { at: found.code, since: dateFrom(since, now), state: stateFrom(state) }
  })
}

/** Rows of a table of consents; dates in the words of features. */
export function consentsFrom(rows: readonly Row[], now: Date): readonly Dated[] {
  return rows.map(({ given = '', state }) => ({ on: dateFrom(given, now), state: stateFrom(state) }))
}

function stateFrom(state: string | undefined): 'current' | 'past' {
  if (state === 'current' || state === 'past') return state
  throw new HarnessFault(`"${state}" is no state. Write current or past.`)
}
