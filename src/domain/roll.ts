import { HarnessFault, NonConformance } from './outcomes.ts'
import { CAST, ESTABLISHMENTS, type Establishment, type Person } from './people.ts'
import type { Role } from './staff.ts'

/** How a person can differ between the record and the prison's roll. */
export const ROLL_DIFFERENCES = ['missing', 'extra', 'elsewhere'] as const

/** One person about whom the record and the roll disagree, as a site's worklist shows it. */
export interface RollDifference {
  readonly person: Person
  readonly type: string
  /** Code of the establishment whose staff see to it. */
  readonly at: string
}

/** The differences that concern an example's people. */
export interface RollDifferences {
  readonly found: readonly RollDifference[]
  readonly seen: string
}

export interface HealthcareRoll {
  /** What the worklists of all establishments hold of these people. */
  rollDifferences(people: readonly Person[], role: Role): Promise<RollDifferences>
  /** Staff take a difference off the list by hand; a refusal is an answer like any other. */
  closesRollDifference(person: Person, role: Role): Promise<void>
}

export interface PrisonLosses {
  /** From now on no notice about these people leaves the prison, unless it is sent late. */
  losesNotices(people: readonly Person[]): Promise<void>
}

const line = ({ person, type, at }: RollDifference) => `${person.name} ${type} at ${at}`

/** Exactly these differences are listed, each once and where it is to be seen to. */
export function expectRollDifferences({ found, seen }: RollDifferences, expected: readonly RollDifference[]): void {
  const wanted = expected.map(line).sort().join('; ') || 'nobody'
  const listed = found.map(line).sort().join('; ') || 'nobody'
  if (listed === wanted) return
  throw new NonConformance({
    expected: `the differences from the roll to be ${wanted}`,
    found: listed,
    seen,
    next: "compare everybody whom the record holds as present with every prison's roll, in both directions, and list each difference once, from the comparison that finds it until it is resolved.",
  })
}

/**
 * Rows of a table of differences.
 *
 * @param personOf who a cast name stands for in the example
 * @throws {HarnessFault} for a row that names nobody, no difference or no prison
 */
export function rollDifferencesFrom(
  rows: readonly Readonly<Record<string, string>>[],
  personOf: (name: (typeof CAST)[number]) => Person,
): readonly RollDifference[] {
  return rows.map(({ person, difference, prison }) => {
    const name = CAST.find((each) => each === person)
    const type = ROLL_DIFFERENCES.find((each) => each === difference)
    const site: Establishment | undefined = ESTABLISHMENTS.find((each) => each.name === prison)
    if (name && type && site) return { person: personOf(name), type, at: site.code }
    throw new HarnessFault(
      `"${person}, ${difference}, ${prison}" is no difference. Write a person, ${ROLL_DIFFERENCES.join(', ')}, and a prison.`,
    )
  })
}
