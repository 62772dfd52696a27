import { dateFrom } from './dates.ts'
import { NonConformance } from './outcomes.ts'
import { ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** A move that staff are told of. */
export interface MoveTold {
  /** Codes of the establishments. */
  readonly from: string
  readonly to: string
  /** On the prison's clocks: `2026-11-27 17:00`; empty where it does not say. */
  readonly departs: string
}

export interface MovesTold {
  readonly moves: readonly MoveTold[]
  readonly seen: string
}

/** What names a prison in whatever a role finds about somebody. */
export interface WordsOf {
  readonly found: readonly string[]
  readonly seen: string
}

export interface HealthcarePlannedMoves {
  plannedMoves(person: Person, role: Role): Promise<MovesTold>
  /** Everything about the person that the role finds and that names the prison. */
  wordsOf(person: Person, role: Role, prison: Establishment): Promise<WordsOf>
}

/** Exactly these moves, in any order. */
export function expectMoves({ moves, seen }: MovesTold, expected: readonly MoveTold[]): void {
  const lines = (all: readonly MoveTold[]) =>
    all
      .map(({ from, to, departs }) => `from ${from} to ${to}, ${departs || 'at no time'}`)
      .sort()
      .join('; ') || 'no move'
  if (lines(moves) === lines(expected)) return
  throw new NonConformance({
    expected: `staff to be told of ${lines(expected)}`,
    found: lines(moves),
    seen,
    next: 'tell the named roles of the sending prison of each planned move once, and take back what is called off.',
  })
}

/** Nothing that the role finds names the prison. */
export function expectNoWord({ found, seen }: WordsOf): void {
  if (found.length === 0) return
  throw new NonConformance({
    expected: 'nothing that tells this role of the move',
    found: found.join('; '),
    seen,
    next: 'show a planned move to the roles that prepare it, and to nobody else.',
  })
}

/** Rows of a table: `from`, `to` and `departs`, such as `in 3 days at 17:00`. */
export function movesFrom(rows: readonly Readonly<Record<string, string>>[], now: Date): readonly MoveTold[] {
  const codeOf = (name: string) => ESTABLISHMENTS.find((one) => one.name === name)?.code ?? name
  return rows.map(({ from = '', to = '', departs = '' }) => {
    const [day = '', time = ''] = departs.split(' at ')
    return { from: codeOf(from), to: codeOf(to), departs: `${dateFrom(day, now)} ${time}` }
  })
}
