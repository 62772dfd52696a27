import type { RequirementFacts } from '../domain/run-facts.ts'
import { inCatalogueOrder, requirementOf } from './areas.ts'
import { casesIn } from './features.ts'
import { hasOwnFault, needsFault } from './lint/faults.ts'
import type { LintInput } from './lint/input.ts'

/** How far a requirement has come from a sentence to something that has been seen to fail. */
export type CoverageState = 'proved' | 'fault missing' | 'not yet proved' | 'judged by a person' | 'not verified'

export interface CoverageRow {
  readonly requirement: RequirementFacts
  readonly examples: readonly string[]
  readonly faults: readonly string[]
  readonly state: CoverageState
}

/** Every requirement with what argues for it, in catalogue order. */
export function coverageOf(input: LintInput): readonly CoverageRow[] {
  const ids = casesIn(input.features).flatMap(({ id }) => (id === undefined ? [] : [id]))
  return input.catalogue.rows.map((requirement) => {
    const examples = ids.filter((id) => requirementOf(id) === requirement.id).sort(inCatalogueOrder)
    const faults = input.faults.filter(({ breaks }) => breaks.includes(requirement.id)).map(({ id }) => id)
    return { requirement, examples, faults: faults.sort(), state: stateOf(requirement, examples, input) }
  })
}

function stateOf(row: RequirementFacts, examples: readonly string[], input: LintInput): CoverageState {
  if (row.verifiedBy === 'none') return 'not verified'
  if (row.verifiedBy === 'evidence') return 'judged by a person'
  if (row.verifiedBy === 'exchanges') return hasOwnFault(row, input) ? 'proved' : 'not yet proved'
  if (examples.length === 0) return 'not yet proved'
  return needsFault(row) && !hasOwnFault(row, input) ? 'fault missing' : 'proved'
}

/** The text of `requirements/coverage.csv`. */
export function coverageCsv(rows: readonly CoverageRow[]): string {
  const lines = rows.map(({ requirement: { id, level, core, verifiedBy }, examples, faults, state }) =>
    [id, level, core ? 'core' : '', verifiedBy, examples.join(' '), faults.join(' '), state].join(','),
  )
  return `${['requirement,level,core,verified by,examples,faults,state', ...lines].join('\n')}\n`
}
