import { NonConformance } from './outcomes.ts'
import type { Establishment, Person } from './people.ts'
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

/** Exactly these, in any order. */
export function expectDated({ found, seen }: DatedItems, expected: readonly Dated[], what: string): void {
  const line = ({ on, state }: Dated) => `${on} (${state})`
  const wanted = expected.map(line).sort()
  const shown = found.map(line).sort()
  if (wanted.join('\n') === shown.join('\n')) return
  throw new NonConformance({
    expected: `these ${what}: ${wanted.join('; ') || 'none'}`,
    found: shown.join('; ') || 'none',
    seen,
    next: `show ${what} of an earlier stay as past.`,
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
