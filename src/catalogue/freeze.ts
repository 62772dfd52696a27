import { stringify } from 'yaml'
import { InputProblem } from '../domain/input-problem.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import { inCatalogueOrder, requirementOf } from './areas.ts'
import type { WrittenLimit } from './limits.ts'
import { meaningOf, type Release, STAGES } from './release.ts'

export interface Freezing {
  readonly version: string
  readonly rows: readonly RequirementFacts[]
  readonly limits: readonly WrittenLimit[]
  /** Which rows the release holds. One that nothing verifies yet is held too, and keeps a run incomplete. */
  readonly holds: (row: RequirementFacts) => boolean
  /** Every example id in the features now. */
  readonly examples: readonly string[]
  /** Releases frozen before, whose deleted examples stay retired. */
  readonly earlier: readonly Release[]
}

/** @throws {InputProblem} when no row is held, or when a retired number has come back */
export function freeze({ version, rows, limits, holds, examples, earlier }: Freezing): Release {
  const held = rows.filter(holds)
  if (held.length === 0)
    throw new InputProblem([`Release ${version} would hold no requirement. Name areas that exist.`])
  const ids = new Set(held.map(({ id }) => id))
  const now = new Set(examples)
  const gone = earlier.flatMap((release) => release.examples).filter((id) => !now.has(id))
  const retired = [...new Set([...earlier.flatMap((release) => release.retired), ...gone])].sort(inCatalogueOrder)
  const back = retired.filter((id) => now.has(id))
  if (back.length > 0)
    throw new InputProblem(back.map((id) => `${id} is retired and is never used again. Renumber it.`))
  const [bid, acceptance, live] = STAGES.map((stage) =>
    held.filter((row) => row.stage === stage).map((row) => ({ id: row.id, digest: meaningOf(row, limits) })),
  )
  return {
    release: version,
    requirements: { bid: bid ?? [], acceptance: acceptance ?? [], live: live ?? [] },
    examples: examples.filter((id) => ids.has(requirementOf(id))).sort(inCatalogueOrder),
    retired,
  }
}

/** The text of `releases/<version>.yaml`. */
export function releaseText(release: Release): string {
  const head = [
    `# Release ${release.release} of the specification. Written by "npx interlock lint --freeze ${release.release}"; not edited by hand.`,
    '# A run demands all of it: deleting an example makes a run incomplete, never greener.',
  ]
  return `${head.join('\n')}\n${stringify(release, { lineWidth: 0 })}`
}
