import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inCatalogueOrder } from '../catalogue/areas.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { renderChange } from '../report/compare/change-page.ts'
import { renderMatrix } from '../report/compare/matrix-page.ts'
import { visible } from '../report/html/markup.ts'
import {
  type ComparedRun,
  FOR_A_CHANGE,
  FOR_A_CHANGE_ACROSS_BUILDS,
  FOR_BIDS,
  incomparable,
} from '../verdict/comparable.ts'
import { type Change, compareRuns } from '../verdict/compare.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import { contradictoryRows, type Matrix, matrixOf } from '../verdict/matrix.ts'
import { comparedRun, type Refusal } from './compared-run.ts'
import { asJson } from './comparison-json.ts'
import { changeLines, matrixLines } from './print-comparison.ts'
import { writeInto } from './run-folder.ts'

export interface CompareOptions {
  /** What the runs are to one another; where it is absent, two runs that name one candidate are a change. */
  readonly as?: 'change' | 'bids'
  readonly acrossBuilds?: boolean
  readonly json?: boolean
  /** Folder for the page. */
  readonly html?: string
}

const NOT_COMPARABLE = exitCodeOf(['configuration or usage'])

/** Compares runs, tells how, and returns the exit code: see `Change`; 0 for a matrix, which judges nobody. */
export async function compareCommand(paths: readonly string[], options: CompareOptions): Promise<number> {
  if (paths.length < 2)
    throw new InputProblem([`compare: expected two runs or more; found ${paths.length}. Next: name run folders.`])
  const runs: ComparedRun[] = []
  const refusals: Refusal[] = []
  for (const path of paths) {
    const one = await comparedRun(path)
    if ('refused' in one) refusals.push(one)
    else runs.push(one)
  }
  const comparison = refusals.length > 0 ? together(refusals) : compared(runs, options)
  if ('refused' in comparison) {
    if (options.json) console.log(visible(JSON.stringify({ schema: 'interlock-comparison/1', ...comparison })))
    for (const line of comparison.refused) console.error(visible(line))
    return comparison.exitCode
  }
  const pages = options.html === undefined ? [] : writePages(options.html, comparison)
  const lines = comparison.kind === 'change' ? changeLines(comparison) : matrixLines(comparison)
  if (options.json) console.log(visible(JSON.stringify(asJson(comparison), null, 2)))
  else for (const line of [...lines, ...pages]) console.log(visible(line))
  return comparison.kind === 'change' ? comparison.exitCode : 0
}

/** The gravest of some refusals decides how the command ends. */
function together(refusals: readonly Refusal[]): Refusal {
  return {
    refused: refusals.flatMap(({ refused }) => refused),
    exitCode: Math.max(...refusals.map(({ exitCode }) => exitCode)),
  }
}

function compared(runs: readonly ComparedRun[], { as, acrossBuilds }: CompareOptions): Change | Matrix | Refusal {
  const [before, after, ...more] = runs
  if (!before || !after) throw new InputProblem(['compare: expected two runs or more.'])
  const pair = more.length === 0
  if (as === 'change' && !pair)
    throw new InputProblem([`--as change: expected two runs; found ${runs.length}. Next: name before and after.`])
  if (as === 'change' || (as === undefined && pair && isOneCandidate(before, after))) {
    const why = incomparable(runs, acrossBuilds ? FOR_A_CHANGE_ACROSS_BUILDS : FOR_A_CHANGE)
    return why.length > 0 ? refused(why, 'run both with the same harness and mode') : changeOf(before, after)
  }
  if (acrossBuilds)
    throw new InputProblem(['--across-builds: bids are compared only by one harness. Next: leave it out.'])
  const why = incomparable(runs, FOR_BIDS)
  const wrong = why.length > 0 ? why : contradictoryRows(runs)
  return wrong.length > 0
    ? refused(wrong, 'run the ones that differ again, or leave them out')
    : matrixOf(runs, inCatalogueOrder)
}

function changeOf(before: ComparedRun, after: ComparedRun): Change {
  const change = compareRuns(before, after, inCatalogueOrder)
  const builds = [before, after].map(({ record }) => record.run.harness.digest)
  if (builds[0] === builds[1]) return change
  return {
    ...change,
    notes: ['Made by different harness builds: a change may be one of the harness.', ...change.notes],
  }
}

function refused(because: readonly string[], next: string): Refusal {
  return { refused: ['These runs cannot be compared.', ...because, `Next: ${next}.`], exitCode: NOT_COMPARABLE }
}

function isOneCandidate(a: ComparedRun, b: ComparedRun): boolean {
  const [one, other] = [a.record.run.candidate, b.record.run.candidate]
  return one.name === other.name && one.supplier === other.supplier
}

/** Writes the page and its stylesheet; returns what to say about it. */
function writePages(folder: string, comparison: Change | Matrix): readonly string[] {
  const files = comparison.kind === 'change' ? renderChange(comparison) : renderMatrix(comparison)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputProblem([`--html ${folder}: cannot be made (${why}). Next: name a folder to write to.`])
  }
  for (const [path, text] of files) writeInto(folder, path, text)
  return [`Page: ${join(folder, 'comparison.html')}`]
}
