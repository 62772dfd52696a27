import { HarnessFault, NonConformance } from './outcomes.ts'
import { CAST, ESTABLISHMENTS, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** A warning that somebody was in a cell before the first-stage assessment. */
export interface CellWarning {
  readonly person: Person
  /** Code of the establishment. */
  readonly at: string
  /** Path of the first cell within the establishment. */
  readonly cell: string
  /** Whether somebody still has to act on it. */
  readonly open: boolean
}

export interface CellWarnings {
  readonly found: readonly CellWarning[]
  readonly seen: string
}

export interface HealthcareCellWarnings {
  /** What the reports of all establishments hold of these people. */
  cellWarnings(people: readonly Person[], role: Role): Promise<CellWarnings>
}

/** Exactly these warnings are in the report, in any order. */
export function expectCellWarnings({ found, seen }: CellWarnings, expected: readonly CellWarning[]): void {
  const line = ({ person, at, cell, open }: CellWarning) =>
    `${person.name} in ${at} ${cell} (${open ? 'open' : 'closed'})`
  const wanted = expected.map(line).sort().join('; ') || 'nobody'
  const listed = found.map(line).sort().join('; ') || 'nobody'
  if (wanted === listed) return
  throw new NonConformance({
    expected: `the report of cells before assessment to hold ${wanted}`,
    found: listed,
    seen,
    next: 'warn once for each stay in which a cell comes before the complete assessment, and keep the warning in the report.',
  })
}

/**
 * Rows of a table of warnings.
 *
 * @throws {HarnessFault} for a row that names nobody or no prison
 */
export function cellWarningsFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: (typeof CAST)[number]) => Person,
): readonly CellWarning[] {
  return rows.map(({ person, prison, cell = '', warning }) => {
    const name = CAST.find((one) => one === person)
    const site = ESTABLISHMENTS.find((one) => one.name === prison)
    if (!name || !site) throw new HarnessFault(`"${person}, ${prison}" is no warning. Write a person and a prison.`)
    return { person: personOf(name), at: site.code, cell, open: warning === 'open' }
  })
}
