import { join } from 'node:path'
import type { Candidate } from '../candidate/candidate.ts'
import { requirementOf } from '../catalogue/areas.ts'
import { digestOf } from '../catalogue/digest.ts'
import { casesIn, readFeatures } from '../catalogue/features.ts'
import { freeze } from '../catalogue/freeze.ts'
import { type Catalogue, loadCatalogue } from '../catalogue/load.ts'
import {
  type Demand,
  demandOf,
  isFor,
  meaningOf,
  type ProcurementStage,
  type Release,
  readRelease,
} from '../catalogue/release.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { RequirementFacts } from '../domain/run-facts.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { type Parsed, parseFeatures } from '../runner/parse.ts'
import { LATEST_RELEASE } from './latest-release.ts'

/**
 * In the place of a version: every requirement that has examples, with the examples that the features hold now. For
 * self-tests and rehearsals; nobody is assessed by what is not frozen.
 */
export const AS_WRITTEN = 'as-written'

/**
 * What is demanded of a candidate in this role where nothing else is said: the latest release, or what is written so far
 * where that holds nothing for the role.
 */
function usualRelease(root: string, role: Candidate['role'], rows: readonly RequirementFacts[]): string {
  const held = new Set(
    Object.values(readRelease(releaseFile(root, LATEST_RELEASE)).value.requirements)
      .flat()
      .map(({ id }) => id),
  )
  return rows.some((row) => held.has(row.id) && isFor(role, row)) ? LATEST_RELEASE : AS_WRITTEN
}

/** What to run of the specification; nothing means all of it. */
export interface Filter {
  readonly area?: readonly string[]
  readonly requirement?: readonly string[]
  readonly example?: readonly string[]
  /** Only examples that use the healthcare system through this. */
  readonly via?: 'browser'
}

export interface Specification {
  readonly catalogue: Catalogue
  readonly release: Release
  readonly releaseDigest: string
  readonly parsed: Parsed
  /** Ids of the examples that look at screens through a browser. */
  readonly onScreens: ReadonlySet<string>
  /** `all`, or the filter in words. */
  readonly scope: string
  /** What one pass must show. */
  demand(stage: ProcurementStage, extent: Extent): Demand
  /**
   * The rows of what is demanded, each with the limits that are asked of it: where only what screens show is run, no
   * percentile, because its samples are taken over an interface and what screens show is looked at once.
   */
  rowsOf(demand: Demand): readonly RequirementFacts[]
}

/**
 * Loads requirements, limits, release and features below `root`.
 *
 * @param version of the release; the usual one of the candidate's role where absent
 * @throws {InputProblem} for files that cannot be used, and for a filter that selects nothing
 */
export function loadSpecification(
  root: string,
  version: string | undefined,
  mode: Mode,
  filter: Filter = {},
  candidate: Pick<Candidate, 'role'> & Partial<Pick<Candidate, 'tightened' | 'file'>> = { role: 'healthcare' },
): Specification {
  const tightened = {
    ...(candidate.tightened ? { tightened: candidate.tightened } : {}),
    ...(candidate.file ? { tightenedIn: candidate.file } : {}),
  }
  const catalogue = loadCatalogue(root, { mode, ...tightened })
  const features = readFeatures(join(root, 'features'))
  const examples = casesIn(features).flatMap(({ id }) => id ?? [])
  const onScreens = new Set(
    casesIn(features).flatMap(({ id, tags }) => (id !== undefined && tags.includes('@via-browser') ? [id] : [])),
  )
  const wantedRelease = version ?? usualRelease(root, candidate.role, catalogue.rows)
  const { value: release, text: releaseText } =
    wantedRelease === AS_WRITTEN ? asWritten(catalogue, examples) : readRelease(releaseFile(root, wantedRelease))
  const wanted = selection(filter, catalogue, examples, onScreens)
  const own = new Set(catalogue.rows.filter((row) => isFor(candidate.role, row)).map(({ id }) => id))
  const sampled = new Set(catalogue.limits.filter(({ statistic }) => statistic === 'p95').map(({ id }) => id))
  const asked = (row: RequirementFacts) =>
    filter.via === undefined ? row : { ...row, limits: row.limits.filter((id) => !sampled.has(id)) }
  const selects = (id: string) => own.has(id) && wanted.requirement(id)
  const runs = ({ id = '' }: { readonly id: string | undefined }) =>
    release.examples.includes(id) && selects(requirementOf(id)) && wanted.example(id)
  const needed = features.filter((feature) => casesIn([feature]).some(runs))
  return {
    catalogue,
    release,
    releaseDigest: digestOf(releaseText),
    parsed: parseFeatures(needed.map(({ file }) => file)),
    onScreens,
    scope: scopeIn(filter),
    rowsOf: ({ requirements }) => catalogue.rows.filter(({ id }) => requirements.includes(id)).map(asked),
    demand: (stage, extent) => {
      const all = demandOf(release, catalogue.readiness, { stage, extent, selects })
      const examples = all.examples.filter(wanted.example)
      if (examples.length === 0)
        throw new InputProblem([
          `${scopeIn(filter)} selects no example of release ${wantedRelease} at stage ${stage} for a candidate in the role ${candidate.role}. Name what it holds.`,
        ])
      return { ...all, examples, blocked: all.blocked.filter(({ example }) => examples.includes(example)) }
    },
  }
}

const releaseFile = (root: string, version: string) => join(root, 'requirements', 'releases', `${version}.yaml`)

function asWritten({ rows, writtenLimits: limits }: Catalogue, examples: readonly string[]) {
  const proved = new Set(examples.map(requirementOf))
  const holds = ({ id, verifiedBy }: RequirementFacts) => proved.has(id) || verifiedBy === 'evidence'
  const value: Release = freeze({ version: AS_WRITTEN, rows, limits, holds, examples, earlier: [] })
  return { value, text: JSON.stringify(value) }
}

/**
 * An assessment is of what was frozen: nobody's bid is held to less, or to more, under the same name.
 *
 * @throws {InputProblem} when a requirement or a limit of the release no longer says what was frozen
 */
export function refuseChanged({ release, catalogue: { rows, writtenLimits } }: Specification): void {
  if (release.release === AS_WRITTEN)
    throw new InputProblem([
      `--release ${AS_WRITTEN}: nobody is assessed by what is not frozen. Next: name a release, or rehearse.`,
    ])
  const now = new Map(rows.map((row) => [row.id, meaningOf(row, writtenLimits)]))
  const changed = Object.values(release.requirements)
    .flat()
    .filter(({ id, digest }) => now.get(id) !== digest)
    .map(({ id }) => id)
  if (changed.length === 0) return
  throw new InputProblem([
    `requirements/releases/${release.release}.yaml: ${changed.join(', ')} no longer ${changed.length === 1 ? 'says' : 'say'} what release ${release.release} froze, so nobody can be assessed by it. Next: restore what was frozen, or freeze a new release with \`interlock lint --freeze\`. A rehearsal can be run meanwhile.`,
  ])
}

function selection(
  { area, requirement, example, via }: Filter,
  catalogue: Catalogue,
  examples: readonly string[],
  onScreens: ReadonlySet<string>,
) {
  const areas = catalogue.areas.map(({ id }) => id)
  refuseUnknown('--area', area, areas)
  refuseUnknown(
    '--requirement',
    requirement,
    catalogue.rows.map(({ id }) => id),
  )
  refuseUnknown('--example', example, examples)
  const through = via === undefined ? undefined : new Set([...onScreens].map(requirementOf))
  const ofExample = example?.map((id) => id.split('.')[0])
  return {
    requirement: (id: string) =>
      (area === undefined || area.includes(id.replace(/-\d+$/, ''))) &&
      (requirement === undefined || requirement.includes(id)) &&
      (ofExample === undefined || ofExample.includes(id)) &&
      (through === undefined || through.has(id)),
    example: (id: string) =>
      (example === undefined || example.includes(id)) && (via === undefined || onScreens.has(id)),
  }
}

function refuseUnknown(option: string, given: readonly string[] = [], known: readonly string[]): void {
  const unknown = given.filter((one) => !known.includes(one))
  if (unknown.length > 0)
    throw new InputProblem(
      unknown.map(
        (one) =>
          `${option} ${one}: there is no such thing. Known: ${known.slice(0, 40).join(', ')}${known.length > 40 ? ', …' : ''}.`,
      ),
    )
}

function scopeIn({ area, requirement, example, via }: Filter): string {
  const parts = [
    ...(area ? [`--area ${area.join(' ')}`] : []),
    ...(requirement ? [`--requirement ${requirement.join(' ')}`] : []),
    ...(example ? [`--example ${example.join(' ')}`] : []),
    ...(via ? [`--via ${via}`] : []),
  ]
  return parts.join(' ') || 'all'
}
