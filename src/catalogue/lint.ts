import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputProblem } from '../domain/input-problem.ts'
import { inCatalogueOrder } from './areas.ts'
import { type CoverageState, coverageOf } from './coverage.ts'
import { casesIn, readFeatures } from './features.ts'
import { freeze, releaseText } from './freeze.ts'
import { lintFaults } from './lint/faults.ts'
import { findingLine, type LintFinding } from './lint/finding.ts'
import { generatedFiles, lintGenerated } from './lint/generated.ts'
import { lintGivens } from './lint/givens.ts'
import type { FaultFacts, LintInput, StepLibrary } from './lint/input.ts'
import { idsOf } from './lint/input.ts'
import { lintLimits } from './lint/limits.ts'
import { lintNumbers } from './lint/numbers.ts'
import { lintReadiness } from './lint/readiness.ts'
import { lintReadinessRows } from './lint/readiness-rows.ts'
import { lintRelease } from './lint/release.ts'
import { lintRules } from './lint/rules.ts'
import { lintSerial } from './lint/serial.ts'
import { lintShape } from './lint/shape.ts'
import { lintSteps } from './lint/steps.ts'
import { lintWords } from './lint/words.ts'
import { loadCatalogue } from './load.ts'
import { type Release, readRelease } from './release.ts'
import type { YamlFile } from './yaml-file.ts'

export interface LintReport {
  readonly findings: readonly LintFinding[]
  readonly counts: {
    readonly requirements: number
    readonly byState: Readonly<Record<CoverageState, number>>
    readonly examples: number
    readonly steps: number
    readonly faults: number
  }
}

const RULES = [
  lintRules,
  lintNumbers,
  lintShape,
  lintWords,
  lintSteps,
  lintLimits,
  lintGivens,
  lintSerial,
  lintRelease,
  lintReadiness,
  lintReadinessRows,
  lintFaults,
]

/** Everything that is wrong between the specification and its proof, in the order of the rules. Reads nothing. */
function lint(input: LintInput, committed: (file: string) => string | undefined): LintReport {
  const byState = { proved: 0, 'fault missing': 0, 'not yet proved': 0, 'judged by a person': 0, 'not verified': 0 }
  for (const { state } of coverageOf(input)) byState[state] += 1
  return {
    findings: [...RULES.flatMap((rule) => rule(input)), ...lintGenerated(input, committed)],
    counts: {
      requirements: input.catalogue.rows.length,
      byState,
      examples: casesIn(input.features).length,
      steps: input.steps.definitions.length,
      faults: input.faults.length,
    },
  }
}

/** What the repository cannot say without running: its step definitions and its faults. */
export interface LintSurroundings {
  readonly steps: StepLibrary
  readonly faults: readonly FaultFacts[]
}

/** @throws {InputProblem} when a file of the specification cannot be read at all */
export function lintAll(root: string, surroundings: LintSurroundings): LintReport {
  return lint(lintInput(root, surroundings), (file) => textOf(join(root, file)))
}

/** Writes the derived files anew; returns their paths relative to the root. */
export function writeGenerated(root: string, surroundings: LintSurroundings): readonly string[] {
  const files = generatedFiles(lintInput(root, surroundings))
  for (const { file, text } of files) write(join(root, file), text)
  return files.map(({ file }) => file)
}

/**
 * Writes `requirements/releases/<version>.yaml` from the catalogue and the features as they are; returns its path.
 *
 * @param choice what it holds; where nothing is said, what the version held before, or everything where it is new
 * @throws {InputProblem} when it would hold nothing, for a requirement that does not exist, and when a retired number has
 *   come back
 */
export function freezeRelease(root: string, version: string, choice: Choice = {}): string {
  const { rows, writtenLimits } = loadCatalogue(root, { mode: 'assessment' })
  const releases = readReleases(root).map(({ value }) => value)
  const before = releases.find(({ release }) => release === version)
  const { areas, without = [] } = choice
  const unknown = without.filter((id) => !rows.some((row) => row.id === id))
  if (unknown.length > 0)
    throw new InputProblem(unknown.map((id) => `--without ${id}: there is no such requirement. Name one by its id.`))
  const kept = areas === undefined && without.length === 0 && before ? new Set(idsOf(before)) : undefined
  const path = `requirements/releases/${version}.yaml`
  const release = freeze({
    version,
    rows,
    limits: writtenLimits,
    holds: ({ id, area }) => (kept?.has(id) ?? areas?.includes(area) ?? true) && !without.includes(id),
    examples: casesIn(readFeatures(join(root, 'features'))).flatMap(({ id }) => (id === undefined ? [] : [id])),
    earlier: releases.filter((each) => inCatalogueOrder(each.release, version) < 0),
  })
  write(join(root, path), releaseText(release))
  return path
}

/** What a release holds. */
interface Choice {
  readonly areas?: readonly string[] | undefined
  /** Ids of requirements that it leaves out. */
  readonly without?: readonly string[] | undefined
}

/** One line for each finding, as a person reads it. */
export function reportLines({ findings }: LintReport): readonly string[] {
  return findings.map(findingLine)
}

/** What there is, and how much of it has been seen to fail. */
export function countsLine({ counts: { requirements, byState, examples, steps, faults } }: LintReport): string {
  const states = Object.entries(byState).flatMap(([state, count]) => (count === 0 ? [] : [`${count} ${state}`]))
  return `${requirements} requirements: ${states.join(', ')}. ${examples} examples, ${steps} steps, ${faults} faults.`
}

function lintInput(root: string, { steps, faults }: LintSurroundings): LintInput {
  return {
    catalogue: loadCatalogue(root, { mode: 'assessment' }),
    features: readFeatures(join(root, 'features')),
    releases: readReleases(root),
    steps,
    faults,
    codeOf: ({ file, line }) => {
      const [head = '', ...rest] = (textOf(join(root, file)) ?? '').split('\n').slice(line - 1)
      const next = rest.findIndex((each) => /^(Given|When|Then)\(/.test(each))
      return [head, ...rest.slice(0, next === -1 ? rest.length : next)].join('\n')
    },
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Oldest first. */
function readReleases(root: string): readonly YamlFile<Release>[] {
  const folder = join(root, 'requirements/releases')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort(inCatalogueOrder).map((name) => readRelease(join(folder, name)))
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
