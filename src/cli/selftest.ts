import type { Fault } from '../../mocks/faults/fault.ts'
import { requirementsAt } from '../catalogue/release.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { loadFaults } from './faults.ts'
import { type Baseline, type FaultResult, noResult } from './kill-matrix.ts'
import { printMatrix } from './print-matrix.ts'
import { progressLine } from './progress.ts'
import type { SelftestAnswer, SelftestTask } from './selftest-worker.ts'
import { loadSpecification } from './specification.ts'
import { type Done, inWorkers } from './task-workers.ts'
import { wholeMatrix } from './whole-matrix.ts'

export interface SelftestOptions {
  readonly area?: readonly string[]
  readonly fault?: readonly string[]
  readonly json?: boolean
}

/** Everything that a self-test found. */
export interface Selftest {
  readonly faults: readonly FaultResult[]
  /** Share of the faults that broke exactly what they name. */
  readonly killRate: number
  readonly baseline: Baseline['counts']
  readonly neverSeenToFail: readonly string[]
  /** Empty when all is well. */
  readonly problems: readonly string[]
}

/** Far more than any fault needs; only a run that never ends takes as long. */
const CAP_MS = 120_000

/** Runs every example against every fault; returns 0 when each fault breaks exactly what it names, else 1. */
export async function selftestCommand(options: SelftestOptions): Promise<number> {
  const specification = loadSpecification(
    process.cwd(),
    '0.1',
    'assessment',
    options.area ? { area: options.area } : {},
  )
  const faults = chosen(await loadFaults(), options)
  const progress = progressLine(options.json !== true)
  const tasks: SelftestTask[] = [{}, ...faults.map(({ id }) => ({ fault: id }))]
  const [first, ...rest] = await inWorkers<SelftestTask, SelftestAnswer>({
    script: new URL('selftest-worker.ts', import.meta.url),
    tasks,
    capMs: CAP_MS,
    onDone: (done) => progress.show(`${done} of ${tasks.length} runs of all examples`),
  })
  progress.clear()
  const baseline = baselineFrom(first)
  const results = faults.map((fault, at) => resultFrom(fault, rest[at]))
  const { catalogue, release } = specification
  const held = new Set(requirementsAt(release, 'live'))
  const rows = catalogue.rows.filter(({ id, area }) => held.has(id) && (options.area?.includes(area) ?? true))
  const ambient = new Set(catalogue.rows.filter((row) => row.verifiedBy === 'exchanges').map(({ id }) => id))
  const examples = baseline.examples.filter((id) => rows.some((row) => id.startsWith(`${row.id}.`)))
  const whole = options.fault ? undefined : wholeMatrix(results, rows, examples, ambient)
  const problems = [
    ...baseline.problems.map((problem) => `without any fault: ${problem}`),
    ...results.flatMap(({ id, problems }) => problems.map((problem) => `${id} ${problem}`)),
    ...(whole?.problems ?? []),
  ]
  const exact = results.filter((result) => result.problems.length === 0).length
  const selftest: Selftest = {
    faults: results,
    killRate: results.length === 0 ? 0 : exact / results.length,
    baseline: baseline.counts,
    neverSeenToFail: whole?.neverSeenToFail ?? [],
    problems,
  }
  if (options.json) console.log(JSON.stringify(selftest))
  else printMatrix(selftest, rows)
  return problems.length === 0 && selftest.killRate === 1 ? 0 : 1
}

function chosen(all: readonly Fault[], { fault, area }: SelftestOptions): readonly Fault[] {
  const unknown = (fault ?? []).filter((id) => !all.some((one) => one.id === id))
  if (unknown.length > 0)
    throw new InputProblem(unknown.map((id) => `--fault ${id}: there is no mocks/faults/${id}.ts.`))
  return all.filter(
    ({ id, breaks }) =>
      (fault?.includes(id) ?? true) && (area?.some((name) => breaks.some((row) => row.startsWith(`${name}-`))) ?? true),
  )
}

function baselineFrom(done: Done<SelftestAnswer> | undefined): Baseline {
  if (done?.end === 'answered' && done.answer.baseline) return done.answer.baseline
  return { counts: [], examples: [], problems: [`the run ${whyNot(done)}`] }
}

function resultFrom(fault: Fault, done: Done<SelftestAnswer> | undefined): FaultResult {
  if (done?.end === 'answered' && done.answer.fault) return done.answer.fault
  return noResult(fault, `gave no result: its run ${whyNot(done)}`)
}

function whyNot(done: Done<SelftestAnswer> | undefined): string {
  return done && done.end !== 'answered' ? done.because : 'was lost'
}
