import type { CandidateRole, ReadinessFacts, RequirementFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import { inCatalogueOrder, requirementOf } from './areas.ts'
import { digestOf } from './digest.ts'
import type { WrittenLimit } from './limits.ts'
import { harnessSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

export type ProcurementStage = RequirementFacts['stage']

/** A frozen set: what a run of this release demands, whatever has happened to the files since. */
export interface Release {
  readonly release: string
  readonly requirements: Readonly<Record<ProcurementStage, readonly FrozenRequirement[]>>
  /** Every example that a run demands. */
  readonly examples: readonly string[]
  /** Numbers of deleted examples, which are never used again. */
  readonly retired: readonly string[]
}

interface FrozenRequirement {
  readonly id: string
  /** Of its meaning; see `meaningOf`. */
  readonly digest: string
}

export const STAGES: readonly ProcurementStage[] = ['bid', 'acceptance', 'live']

/** @throws {InputProblem} when the file breaks `release.schema.json` */
export function readRelease(path: string): YamlFile<Release> {
  return readYaml(path, harnessSchema<Release>('release'))
}

/**
 * A digest of what a requirement asks of a supplier: a change of it is a change of the specification. Its sources,
 * hazard and explanations can be improved without.
 */
export function meaningOf(row: RequirementFacts, limits: readonly WrittenLimit[]): string {
  const { id, level, core, binds, stage, text, detail, verifiedBy, routes, needsFromPrison, evidence } = row
  const { appliesWhen, requiredBy, defects } = row
  const named = limits.filter((limit) => row.limits.includes(limit.id))
  const asked = named.map(({ id, value, unit, statistic, ceiling }) => ({ id, value, unit, statistic, ceiling }))
  const lists = { routes: [...routes].sort(), needsFromPrison: [...needsFromPrison].sort(), evidence, asked }
  return digestOf(
    JSON.stringify({
      id,
      level,
      core,
      binds,
      stage,
      text,
      detail,
      verifiedBy,
      appliesWhen,
      requiredBy,
      defects,
      ...lists,
    }),
  )
}

/** The ids that a release holds for a stage: a later stage includes the earlier ones. In catalogue order. */
export function requirementsAt(release: Release, stage: ProcurementStage): readonly string[] {
  const until = STAGES.slice(0, STAGES.indexOf(stage) + 1)
  return until.flatMap((each) => release.requirements[each].map(({ id }) => id)).sort(inCatalogueOrder)
}

/** Whether a requirement is asked of a candidate in this role: what binds the prison side alone is not asked of a
 * bid, and of a plain FHIR server nothing but what any such server owes. */
export function isFor(role: CandidateRole, { binds }: Pick<RequirementFacts, 'binds'>): boolean {
  if (role === 'healthcare') return binds !== 'ops'
  return binds === (role === 'prison' ? 'ops' : 'fhir')
}

/** What one pass of a run must show, and what this extent of the prison side makes impossible. */
export interface Demand {
  readonly requirements: readonly string[]
  readonly examples: readonly string[]
  readonly blocked: readonly { readonly example: string; readonly dependency: string; readonly because: string }[]
}

/**
 * The demand of a release for a stage and an extent.
 *
 * @param selects false for a requirement that a filtered run leaves out
 */
export function demandOf(
  release: Release,
  readiness: readonly ReadinessFacts[],
  {
    stage,
    extent,
    selects = () => true,
  }: { stage: ProcurementStage; extent: Extent; selects?: (id: string) => boolean },
): Demand {
  const requirements = requirementsAt(release, stage).filter(selects)
  const wanted = new Set(requirements)
  const examples = release.examples.filter((id) => wanted.has(requirementOf(id))).sort(inCatalogueOrder)
  const lacking = extent === 'target' ? [] : readiness.filter(({ status }) => status !== 'present')
  const blocked = examples.flatMap((example) => {
    const cause = lacking.find((item) => item.examples.includes(example))
    return cause ? [{ example, dependency: cause.id, because: `${cause.title}: ${cause.citation}` }] : []
  })
  return { requirements, examples, blocked }
}
