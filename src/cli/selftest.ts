import type { Fault } from '../../mocks/faults/fault.ts'
import type { Catalogue } from '../catalogue/load.ts'
import { isFor, requirementsAt } from '../catalogue/release.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { type ExampleUse, examplesTelling } from './example-use.ts'
import { loadFaults } from './faults.ts'
import { type Baseline, type FaultResult, noResult, wentUnnoticed } from './kill-matrix.ts'
import { printMatrix } from './print-matrix.ts'
import { progressLine } from './progress.ts'
import type { SelftestAnswer, SelftestTask } from './selftest-worker.ts'
import { loadSpecification } from './specification.ts'
import { type Done, inWorkers } from './task-workers.ts'
import { wholeMatrix } from './whole-matrix.ts'

export interface SelftestOptions {
  /** Version of a release, or `as-written` for every example that the features hold. */
  readonly release: string
  /** Runs only examples of these areas: what a fault breaks elsewhere is not looked for. */
  readonly area?: readonly string[]
  readonly fault?: readonly string[]
  /** Run every example against every fault. */
  readonly thorough?: boolean
  readonly json?: boolean
}

/** Everything that a self-test found. */
export interface Selftest {
  readonly faults: readonly FaultResult[]
  /** Share of the faults that broke exactly what they name. */
  readonly killRate: number
  readonly baseline: Baseline['counts']
  /** Runs of one example against one fault: how many were made, of how many pairs there are. */
  readonly runs: { readonly made: number; readonly of: number }
  readonly neverSeenToFail: readonly string[]
  /** Faults that also break what was not run, and that nothing here has shown: their samples or messages lie there. */
  readonly shownElsewhere: readonly string[]
  /** Empty when all is well. */
  readonly problems: readonly string[]
}

/** Far more than any task needs, on a busy machine too; only a run that never ends takes as long. */
const CAP_MS = 600_000

const script = new URL('selftest-worker.ts', import.meta.url)

/**
 * Runs the examples against every fault; returns 0 when each fault breaks exactly what it names, else 1. Examples in
 * which a fault decides nothing otherwise, and most of those of requirements that it does not name, are run against it
 * only on request.
 */
export async function selftestCommand(options: SelftestOptions): Promise<number> {
  const filter = options.area ? { area: options.area } : {}
  const { catalogue, release } = loadSpecification(process.cwd(), options.release, 'assessment', filter)
  const held = new Set(requirementsAt(release, 'live'))
  const rows = catalogue.rows.filter(({ id, area }) => held.has(id) && (options.area?.includes(area) ?? true))
  const wanted = chosen(await loadFaults(), options)
  const faults = ofRows(wanted, new Set(rows.map(({ id }) => id)))
  const progress = progressLine(options.json !== true)
  progress.show('every example without a fault')
  const roleOf = (fault: Fault) => partyOf(fault, catalogue.rows)
  const roles = ROLES.filter((role) =>
    options.fault ? faults.some((fault) => roleOf(fault) === role) : rows.some((row) => isFor(role, row)),
  )
  const unspoilt = new Map<Role, WithoutFault>()
  for (const role of roles) unspoilt.set(role, await withoutFault(options, role))
  const baseline = together([...unspoilt.values()].map((one) => one.baseline))
  const tasks = faults.map((fault) => taskFor(fault, roleOf(fault), unspoilt, catalogue.rows, options))
  const onDone = (done: number) => progress.show(`${done} of ${tasks.length} faults`)
  const done = await inWorkers<SelftestTask, SelftestAnswer>({ script, tasks, capMs: CAP_MS, onDone })
  progress.clear()
  const isCut = isCutIn(faults)
  const tried = faults.map((fault, at) => resultFrom(fault, done[at]))
  const elsewhere = new Set(wanted.filter(isCut).map(({ id }) => id))
  const results = tried.filter((result) => !elsewhere.has(result.id) || !wentUnnoticed(result))
  const ambient = new Set(catalogue.rows.filter((row) => row.verifiedBy === 'exchanges').map(({ id }) => id))
  const whole = options.fault ? undefined : wholeMatrix(results, rows, baseline.examples, ambient, elsewhere)
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
    runs: { made: tasks.reduce((sum, { only }) => sum + only.length, 0), of: faults.length * baseline.examples.length },
    neverSeenToFail: whole?.neverSeenToFail ?? [],
    shownElsewhere: tried.filter((result) => !results.includes(result)).map(({ id }) => id),
    problems,
  }
  if (options.json) console.log(JSON.stringify(selftest))
  else printMatrix(selftest, rows)
  return problems.length === 0 && selftest.killRate === 1 ? 0 : 1
}

/** Faults that break one of the rows, and which of them: others are not run. */
function ofRows(faults: readonly Fault[], held: ReadonlySet<string>): readonly Fault[] {
  return faults
    .map((fault) => ({ ...fault, breaks: fault.breaks.filter((id) => held.has(id)) }))
    .filter(({ breaks }) => breaks.length > 0)
}

/** Whether a fault breaks more than what is left of it. */
function isCutIn(left: readonly Fault[]): (fault: Fault) => boolean {
  return ({ id, breaks }) => left.some((one) => one.id === id && one.breaks.length < breaks.length)
}

/** Which party is the candidate where a fault is tried: the one that its requirements bind. */
function partyOf({ breaks, party }: Fault, rows: Catalogue['rows']): Role {
  if (party === 'fhir') return party
  return rows.some((row) => breaks.includes(row.id) && isFor('prison', row)) ? 'prison' : 'healthcare'
}

type Role = SelftestTask['role']
const ROLES: readonly Role[] = ['healthcare', 'prison', 'fhir']

interface WithoutFault {
  readonly baseline: Baseline
  readonly use: ExampleUse
}

function together(baselines: readonly Baseline[]): Baseline {
  return {
    counts: baselines.flatMap(({ counts }) => counts),
    examples: [...new Set(baselines.flatMap(({ examples }) => examples))],
    problems: baselines.flatMap(({ problems }) => problems),
  }
}

/** For chosen faults `target` is enough, which is seen while their examples are found. */
async function withoutFault({ release, area, fault }: SelftestOptions, role: Role): Promise<WithoutFault> {
  const of = { release, role, ...(area ? { areas: area } : {}) }
  const tasks: SelftestTask[] = [{ find: 'use', ...of }, ...(fault ? [] : [{ find: 'baseline' as const, ...of }])]
  const [watched, whole] = await inWorkers<SelftestTask, SelftestAnswer>({ script, tasks, capMs: CAP_MS })
  if (watched?.end !== 'answered' || !watched.answer.use || !watched.answer.baseline)
    throw new HarnessFault(`What examples ask of the reference systems could not be seen: it ${whyNot(watched)}`)
  const { use, baseline } = watched.answer
  if (fault) return { baseline, use }
  if (whole?.end !== 'answered' || !whole.answer.baseline)
    throw new HarnessFault(`The reference systems could not be run as they are: it ${whyNot(whole)}`)
  return { baseline: whole.answer.baseline, use }
}

function taskFor(
  fault: Fault,
  role: Role,
  unspoilt: ReadonlyMap<Role, WithoutFault>,
  rows: Catalogue['rows'],
  { release, area, thorough }: SelftestOptions,
): SelftestTask & { readonly only: readonly string[] } {
  const use = unspoilt.get(role)?.use
  if (!use) throw new HarnessFault(`Nothing was run without the fault ${fault.id}.`)
  const only = thorough ? Object.keys(use.byExample) : examplesTelling(use, fault, rows)
  return { fault: fault.id, breaks: fault.breaks, only: [...only], release, role, ...(area ? { areas: area } : {}) }
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

function resultFrom(fault: Fault, done: Done<SelftestAnswer> | undefined): FaultResult {
  if (done?.end === 'answered' && done.answer.fault) return done.answer.fault
  return noResult(fault, `gave no result: its run ${whyNot(done)}`)
}

function whyNot(done: Done<SelftestAnswer> | undefined): string {
  return done && done.end !== 'answered' ? done.because : 'was lost'
}
