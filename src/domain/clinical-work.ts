import type { Booking } from './appointments.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Unavailability } from './risk.ts'
import type { Role } from './staff.ts'

/** What clinical staff do all day, as features name it. */
export const KINDS_OF_WORK = ['note', 'prescription', 'appointment'] as const
export type KindOfWork = (typeof KINDS_OF_WORK)[number]

/** One piece of work on a record: what a note says, what is prescribed, what an appointment is called. */
export interface ClinicalWork {
  readonly kind: KindOfWork
  readonly words: string
}

/** The work that a record holds, and where it was seen. */
export interface ClinicalWorkShown {
  readonly work: readonly ClinicalWork[]
  readonly seen: string
}

export interface HealthcareClinicalWork {
  /** @throws {NonConformance} when a piece of work is refused */
  worksOn(person: Person, role: Role, work: readonly ClinicalWork[], slot: Omit<Booking, 'name'>): Promise<void>
  workOn(person: Person, role: Role): Promise<ClinicalWorkShown>
}

export interface HealthcareRestart {
  /** Everything that healthcare has not stored is gone afterwards. @throws {Parked} where the run has no way to do it */
  goesThroughRestart(): Promise<void>
}

export interface PrisonLink {
  /** From now on every request to the prison ends like this, whoever it is about. */
  cutsLink(state: Unavailability | 'available again'): Promise<void>
}

/** Rows of a table: the kind of work, and its words. @throws {HarnessFault} for a kind that nobody does */
export function workFrom(rows: readonly Readonly<Record<string, string>>[]): readonly ClinicalWork[] {
  return rows.map(({ work = '', words = '' }) => {
    const kind = KINDS_OF_WORK.find((one) => one === work)
    if (!kind) throw new HarnessFault(`"${work}" is no clinical work. Write one of ${KINDS_OF_WORK.join(', ')}.`)
    return { kind, words }
  })
}

/** The record holds exactly this work. */
export function expectWork({ work, seen }: ClinicalWorkShown, expected: readonly ClinicalWork[]): void {
  const lines = (each: readonly ClinicalWork[]) =>
    each
      .map(({ kind, words }) => `the ${kind} "${words}"`)
      .sort()
      .join(', ')
  if (lines(work) === lines(expected)) return
  throw new NonConformance({
    expected: `the record to hold exactly ${lines(expected) || 'nothing'}`,
    found: lines(work) || 'nothing',
    seen,
    next: 'let clinical work go on without the prison, and keep all of it.',
  })
}
