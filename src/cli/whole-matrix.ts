import type { RequirementFacts } from '../domain/run-facts.ts'
import type { FaultResult } from './kill-matrix.ts'

/** What the matrix as a whole says of the requirements, beyond what each fault says of itself. */
export interface WholeMatrix {
  /** Examples that no fault kills. */
  readonly neverSeenToFail: readonly string[]
  /** Requirements that a must-level gap leaves without proof, examples of them that never failed, and faults alike. */
  readonly problems: readonly string[]
}

/**
 * Judges the matrix of all faults that break one of the rows.
 *
 * @param rows the requirements whose faults were all run
 * @param examples the examples of these rows
 * @param ambient ids of the rows that are judged on every exchange, which a fault may break beside its own
 * @param elsewhere ids of the faults that also break what was not run, and may differ there
 */
export function wholeMatrix(
  results: readonly FaultResult[],
  rows: readonly RequirementFacts[],
  examples: readonly string[],
  ambient: ReadonlySet<string>,
  elsewhere: ReadonlySet<string> = new Set(),
): WholeMatrix {
  const killed = new Set(results.flatMap(({ kills }) => kills))
  const alive = examples.filter((id) => !killed.has(id))
  const musts = new Set(rows.filter(({ level }) => level === 'must').map(({ id }) => id))
  return {
    neverSeenToFail: alive,
    problems: [
      ...[...musts]
        .filter((row) => examples.some((id) => belongsTo(id, row)) && !results.some((one) => proves(one, row, ambient)))
        .map((row) => `${row} is not proved: no fault breaks it alone. Write one for it.`),
      ...alive
        .filter((id) => [...musts].some((row) => belongsTo(id, row)))
        .map((id) => `${id} has never been seen to fail. Write a fault that it catches.`),
      ...twins(results.filter(({ id }) => !elsewhere.has(id))),
    ],
  }
}

/** A fault proves a row that it breaks alone: who breaks two rows shows only that one of them is looked at. */
function proves({ breaks, broke }: FaultResult, row: string, ambient: ReadonlySet<string>): boolean {
  const alone = (rows: readonly string[]) =>
    rows.includes(row) && rows.every((other) => other === row || ambient.has(other))
  return alone(breaks) && alone(broke)
}

function belongsTo(example: string, row: string): boolean {
  return example.startsWith(`${row}.`)
}

/** Two faults of one party that the same examples kill show no more than one of them does. */
function twins(results: readonly FaultResult[]): readonly string[] {
  const seen = new Map<string, string>()
  return results.flatMap(({ id, party, broke, kills }) => {
    if (broke.length === 0) return []
    const key = `${party} ${[...broke].sort().join(' ')}: ${[...kills].sort().join(' ')}`
    const twin = seen.get(key)
    seen.set(key, twin ?? id)
    return twin === undefined ? [] : [`${id} kills the same examples as ${twin}. Let them differ, or delete one.`]
  })
}
