import type { ConcernAnswer } from './concerns.ts'
import { dateFrom } from './dates.ts'
import type { WorkSeen } from './first-days.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** Kinds of needs that healthcare tells the prison of, as features name them. */
export const NEED_KINDS = ['food needs', 'functional needs', 'evacuation needs'] as const
export type NeedKind = (typeof NEED_KINDS)[number]

/** A row of a table: what is written down, or what the prison has, by the heads of its columns. */
export type NeedRow = Readonly<Record<string, string>>

/** The needs that stand in the prison. */
export interface NeedHeld {
  readonly row: NeedRow
  /** Everything else that came with it. */
  readonly more: string
}

export interface HealthcareToldNeeds {
  /** Staff write needs down, each with words that stay in healthcare. */
  recordsNeeds(person: Person, role: Role, kind: NeedKind, rows: readonly NeedRow[]): Promise<void>
  /** A need is over. @throws {NonConformance} when there is none of that code that stands */
  endsNeed(person: Person, role: Role, kind: NeedKind, code: string): Promise<void>
  /** @param until ISO date */
  putsOffEnd(person: Person, role: Role, code: string, until: string): Promise<void>
  /** The functional needs that healthcare shows as standing. */
  functionalNeedsStanding(person: Person, role: Role): Promise<readonly NeedHeld[]>
  /** Reviews of plans to evacuate. */
  evacuationReviews(person: Person, role: Role): Promise<WorkSeen>
  changesFoodEffect(person: Person, role: Role, code: string, effect: string): Promise<void>
}

export interface PrisonToldNeeds {
  /** From now on staff of the prison do this with needs of one kind. */
  answersNeeds(person: Person, kind: NeedKind, answer: ConcernAnswer): Promise<void>
  needsHeld(person: Person, kind: NeedKind): Promise<readonly NeedHeld[]>
}

/** Exactly these needs stand in the prison, with nothing beside what is told. */
export function expectNeedsHeld(held: readonly NeedHeld[], expected: readonly NeedRow[], where = 'the prison'): void {
  const heads = Object.keys(expected[0] ?? {})
  const line = (row: NeedRow) =>
    (heads.length > 0 ? heads : Object.keys(row)).map((head) => `${head} ${row[head] ?? 'none'}`).join(', ')
  const wanted = expected.map(line).sort().join('; ') || 'nothing'
  const found =
    held
      .map(({ row, more }) => `${line(row)}${more === '' ? '' : `, and ${more}`}`)
      .sort()
      .join('; ') || 'nothing'
  if (wanted === found) return
  throw new NonConformance({
    expected: `${where} to have ${wanted}`,
    found,
    next: 'tell the prison what to do and never why, once, and every change and end of it as well.',
  })
}

/** Rows of a table, with the dates of a column `until` as ISO dates. */
export function needRowsFrom(rows: readonly NeedRow[], now: Date): readonly NeedRow[] {
  return rows.map((row) => (row.until === undefined ? row : { ...row, until: dateFrom(row.until, now) }))
}

/** @throws {HarnessFault} for a kind that there is not */
export function needKindFrom(words: string): NeedKind {
  const found = NEED_KINDS.find((kind) => kind === words)
  if (!found) throw new HarnessFault(`"${words}" are no needs. Write one of ${NEED_KINDS.join(', ')}.`)
  return found
}

/** As many reviews of plans to evacuate need somebody. */
export function expectReviews({ open, seen }: WorkSeen, expected: number): void {
  if (open === expected) return
  throw new NonConformance({
    expected: `${expected} open reviews of a plan to evacuate`,
    found: `${open}`,
    seen,
    next: 'compare the plan with each cell that the person comes to, and ask once for a review where it does not fit.',
  })
}
