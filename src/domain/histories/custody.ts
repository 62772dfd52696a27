import { NonConformance } from '../outcomes.ts'
import type { Person } from '../people.ts'
import type { Role } from '../staff.ts'

/** Where somebody is, as one of the two systems has it. */
export interface Custody {
  readonly standing: 'in prison' | 'out for the day' | 'not held'
  /** Code of the establishment; absent where the person is not held. */
  readonly at?: string
  /** Path within the establishment; only for somebody who is in prison. */
  readonly cell?: string
}

/** Where the prison has somebody, and how often they came into each establishment from outside or from another one. */
export interface CustodyHeld extends Custody {
  readonly entries: Readonly<Record<string, number>>
}

/** Everything that healthcare shows of somebody's time in custody. */
export interface CustodySeen {
  /** How many records there are of the person. */
  readonly records: number
  /** Stays that go on. */
  readonly current: readonly Custody[]
  /** Codes of the establishments of all stays, past and current. */
  readonly stays: readonly string[]
  readonly seen: string
}

export interface HealthcareCustody {
  custodySeen(person: Person, role: Role): Promise<CustodySeen>
}

export interface PrisonNotices {
  /** Sets every notice about the person aside from now on, until it is sent. */
  setsNoticesAside(person: Person): Promise<void>
  /** Gathers and merges the person's notices, or lets go what has gathered. */
  mergesNotices(person: Person, on: boolean): Promise<void>
  /** How many were set aside, and how many of all that were sent healthcare has not dealt with. */
  noticesAside(person: Person): Promise<{ readonly count: number; readonly undealt: number }>
  /** Number of the last call of healthcare that was about the person; it grows with each. */
  lastAsked(person: Person): Promise<number>
  /** Sends notices that were set aside, counted from 1, both ends included. */
  sendsAside(person: Person, from: number, to: number): Promise<void>
  custody(person: Person): Promise<CustodyHeld>
}

/** The record ends where the prison has the person, with no stay that never was. */
export function expectSameCustody({ records, current, stays, seen }: CustodySeen, prison: CustodyHeld): void {
  const wanted = lineOf(prison)
  const found = current.map(lineOf).sort().join(' and ') || lineOf({ standing: 'not held' })
  const never = [...new Set(stays)].filter((at) => count(stays, at) > (prison.entries[at] ?? 0))
  const oneRecord = records === 1 || (records === 0 && prison.standing === 'not held')
  if (oneRecord && found === wanted && never.length === 0) return
  const doubts = [
    ...(oneRecord ? [] : [`${records} records`]),
    ...(found === wanted ? [] : [found]),
    ...never.map((at) => `${count(stays, at)} stays at ${at} after ${prison.entries[at] ?? 0} arrivals there`),
  ]
  throw new NonConformance({
    expected: `one record that shows the person as the prison has them, ${wanted}, as after notices in order`,
    found: doubts.join('; '),
    seen,
    next: 'take a notice as a hint to read where the person is now, whatever it is about and however often it comes.',
  })
}

function lineOf({ standing, at, cell }: Custody): string {
  return [standing, at, standing === 'in prison' ? cell : undefined].filter((part) => part !== undefined).join(' ')
}

const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length
