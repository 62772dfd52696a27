import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { InputProblem } from '../domain/input-problem.ts'
import type { Limit } from '../domain/limits.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent } from '../domain/stage.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { digestOfFolders, harnessFacts } from './provenance.ts'
import { type Filter, loadSpecification, type Specification } from './specification.ts'

/** How a run compares with the harness that judges it now. */
export interface Comparison {
  /** What a run of this very harness cannot say: it was changed afterwards. */
  readonly contradictions: readonly string[]
  /** For a run of another harness: what is not the same here, so that nobody takes the two for one. */
  readonly notes: readonly string[]
}

const ROOT = join(import.meta.dirname, '..', '..')

/**
 * Compares what a run says that it asked for with what this checkout asks for. Only a run that names this very harness
 * by its digest can contradict it; any other is only told apart.
 */
export function compareWithCheckout(
  record: ConformanceRecord,
  root = ROOT,
  here: Pick<RunFacts['harness'], 'digest'> = harnessFacts(root),
): Comparison {
  const { run } = record
  if (run.harness.digest === here.digest) return { contradictions: contradictions(record, root), notes: [] }
  const features = digestOfFolders(root, ['features']) === run.digests.features ? 'the same' : 'other'
  const commit = run.harness.commit ? `, commit ${run.harness.commit.slice(0, 12)}` : ''
  return {
    contradictions: [],
    notes: [
      `Made by another harness than this one (version ${run.harness.version}${commit}, digest ${run.harness.digest.slice(0, 12)}; this one ${here.digest.slice(0, 12)}) with ${features} features.`,
      'What it asked for was not compared with a specification. Next: check out that commit and derive the report there.',
    ],
  }
}

function contradictions(record: ConformanceRecord, root: string): string[] {
  try {
    const { run } = record
    const specification = loadSpecification(root, run.release, run.mode, filterIn(run.scope), run.candidate)
    const extents: readonly Extent[] = ['target', 'today']
    const wrong = [
      ...differences(digestsOf(specification, root), run.digests),
      ...extents.flatMap((extent) => (record.demanded[extent] ? asked(record, specification, extent) : [])),
      ...loosened(specification.catalogue.limits, run.limits),
    ]
    return [...new Set(wrong)].map((what) => `${what} The run was changed afterwards.`)
  } catch (error) {
    if (error instanceof InputProblem) return [`The run cannot be one of this harness: ${error.message}`]
    throw error
  }
}

function digestsOf({ catalogue, releaseDigest }: Specification, root: string): Record<string, string> {
  return { ...catalogue.digests, release: releaseDigest, features: digestOfFolders(root, ['features']) }
}

function differences(here: Readonly<Record<string, string>>, there: object): string[] {
  const other = Object.entries(here).filter(([name, value]) => Reflect.get(there, name) !== value)
  return other.map(([name]) => `The digest of ${name} is not the one of this harness.`)
}

function asked(record: ConformanceRecord, { catalogue, demand }: Specification, extent: Extent): string[] {
  const { examples, requirements, blocked } = demand(record.run.stage, extent)
  const rows = new Map(record.requirements.map(({ requirement }) => [requirement.id, requirement]))
  const given = new Set(record.demanded[extent])
  const missing = [...examples.filter((id) => !given.has(id)), ...requirements.filter((id) => !rows.has(id))]
  const changed = catalogue.rows.filter(({ id }) => rows.has(id) && requirements.includes(id))
  const told = extent === 'today' && !isDeepStrictEqual(plain(record.blocked), plain(blocked))
  return [
    ...missing.map((id) => `Release ${record.run.release} demands ${id} under ${extent}, and the run leaves it out.`),
    ...changed
      .filter((row) => !isDeepStrictEqual(plain(rows.get(row.id)), plain(row)))
      .map(({ id }) => `${id} does not say what the catalogue says.`),
    ...(told ? ['What the prison side lacks today is not what readiness.yaml says.'] : []),
  ]
}

/** A candidate may tighten limits; nothing loosens one. */
function loosened(here: readonly Limit[], there: readonly Limit[]): string[] {
  const inForce = new Map(there.map((limit) => [limit.id, limit]))
  const kept = ({ id, value, ceiling, unit, grade, statistic }: Limit) => {
    const other = inForce.get(id)
    if (!other || other.unit !== unit || other.grade !== grade || other.statistic !== statistic) return false
    return other.value <= value && other.ceiling <= ceiling
  }
  return here.filter((limit) => !kept(limit)).map(({ id }) => `The limit ${id} is looser than the specification's.`)
}

/** The filter that a scope tells of, for example `--area RISK IDM`. */
export function filterIn(scope: string): Filter {
  const named = [...scope.matchAll(/--(area|requirement|example) ([^-][^ ]*(?: [^- ][^ ]*)*)/g)]
  const via = /--via browser\b/.test(scope) ? { via: 'browser' as const } : {}
  return { ...Object.fromEntries(named.map(([, name, list = '']) => [name, list.split(' ')])), ...via }
}

/** As it comes out of a file. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
