import type { Envelope } from '@cucumber/messages'
import type { Fault } from '../../mocks/faults/fault.ts'
import { candidateFacts, evidenceFacts } from '../candidate/facts.ts'
import { loadCandidate } from '../candidate/load.ts'
import { requirementOf } from '../catalogue/areas.ts'
import { type Demand, requirementsAt } from '../catalogue/release.ts'
import { exampleIdIn } from '../domain/example-id.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import { openBrowser } from '../drivers/browser.ts'
import type { Progress } from '../runner/execution.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import { judge } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { castFor } from './cast.ts'
import { dissentFrom } from './dissent.ts'
import { type ExampleUse, examplesTelling } from './example-use.ts'
import { loadFaults, SCREEN_FAULTS } from './faults.ts'
import { baselineOf, type FaultResult, resultOf } from './kill-matrix.ts'
import { runPass } from './pass.ts'
import { watched } from './policy-use.ts'
import { printMatrix } from './print-matrix.ts'
import { progressLine } from './progress.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import type { Selftest, SelftestOptions } from './selftest.ts'
import { AS_WRITTEN, loadSpecification, type Specification } from './specification.ts'
import { countedEvidence } from './virtual-run.ts'
import { wholeMatrix } from './whole-matrix.ts'

const CANDIDATE = 'candidates/reference.yaml'
/** Windows at once: a browser has all the work of a machine. */
const AT_ONCE = 3

/**
 * The self-test of what screens show, or that of everything else.
 *
 * @param isUsual nobody named a release; what screens show is then taken as it is written
 */
export async function eitherSelftest(
  options: SelftestOptions & { readonly via?: 'browser' },
  isUsual: boolean,
): Promise<number> {
  if (options.via === 'browser') return screensSelftest(isUsual ? { ...options, release: AS_WRITTEN } : options)
  const { selftestCommand } = await import('./selftest.ts')
  return selftestCommand(options)
}

/** As the self-test, of what screens alone show: over sockets and in real time, because a browser has its own clock. */
async function screensSelftest(options: SelftestOptions): Promise<number> {
  const found = await openBrowser()
  if (!found.found) {
    console.error(`No browser starts here, so nothing was tried: ${found.reasons.join('; ')}.`)
    return exitCodeOf(['incomplete or partial'])
  }
  await found.browser.close()
  const filter = { via: 'browser', ...(options.area ? { area: options.area } : {}) } as const
  const specification = loadSpecification(process.cwd(), options.release, 'rehearsal', filter)
  const rows = rowsOf(specification, options)
  const faults = chosen(await loadFaults(SCREEN_FAULTS), options, new Set(rows.map(({ id }) => id)))
  const progress = progressLine(options.json !== true)
  progress.show('every example without a fault')
  const tried = await trying(specification)
  const { baseline, use } = await watchedUse(tried, faults)
  const results: FaultResult[] = []
  let made = 0
  for (const fault of faults) {
    progress.show(`${results.length} of ${faults.length} faults`)
    const breaks = fault.breaks.filter((id) => rows.some((row) => row.id === id))
    const only = options.thorough ? new Set(baseline.examples) : examplesTelling(use, { ...fault, breaks }, rows)
    made += only.size
    results.push(resultOf(fault, await tried(fault.apply(REFERENCE_BEHAVIOUR), { only }), breaks))
  }
  progress.clear()
  const whole = options.fault ? undefined : wholeMatrix(results, rows, baseline.examples, new Set())
  const problems = [
    ...baseline.problems.map((problem) => `without any fault: ${problem}`),
    ...results.flatMap(({ id, problems: own }) => own.map((problem) => `${id} ${problem}`)),
    ...(whole?.problems ?? []),
  ]
  const exact = results.filter((result) => result.problems.length === 0).length
  const selftest: Selftest = {
    faults: results,
    killRate: results.length === 0 ? 0 : exact / results.length,
    baseline: baseline.counts,
    runs: { made, of: faults.length * baseline.examples.length },
    shownElsewhere: [],
    neverSeenToFail: whole?.neverSeenToFail ?? [],
    problems,
  }
  if (options.json) console.log(JSON.stringify(selftest))
  else printMatrix(selftest, rows)
  return problems.length === 0 && selftest.killRate === 1 ? 0 : 1
}

/** Requirements that examples on screens prove. */
function rowsOf({ catalogue, release, onScreens }: Specification, { area }: SelftestOptions) {
  const held = new Set(requirementsAt(release, 'live'))
  const shown = new Set([...onScreens].map((id) => id.split('.')[0]))
  return catalogue.rows.filter(
    (row) => held.has(row.id) && shown.has(row.id) && (area === undefined || area.includes(row.area)),
  )
}

function chosen(all: readonly Fault[], { fault }: SelftestOptions, rows: ReadonlySet<string>): readonly Fault[] {
  const unknown = (fault ?? []).filter((id) => !all.some((one) => one.id === id))
  if (unknown.length > 0)
    throw new InputProblem(unknown.map((id) => `--fault ${id}: there is no ${SCREEN_FAULTS}/${id}.ts.`))
  return all.filter(({ id, breaks }) => (fault?.includes(id) ?? true) && breaks.some((row) => rows.has(row)))
}

/** How the examples are tried; all of them, some at once, where nothing is said. */
interface Trial {
  readonly only?: ReadonlySet<string>
  /** Told of each example as it begins; they are then tried one after the other. */
  readonly onEach?: (example: string) => void
}

type Trying = (behaviour: typeof REFERENCE_BEHAVIOUR, trial?: Trial) => Promise<ConformanceRecord>

/** Every example without a fault, one after the other, and the faults that each of them could tell. */
async function watchedUse(tried: Trying, faults: readonly Fault[]) {
  const always = new Set<string>()
  const byExample: Record<string, Set<string>> = {}
  let current = always
  const dissent = dissentFrom(REFERENCE_BEHAVIOUR, faults)
  const behaviour = watched(REFERENCE_BEHAVIOUR, (use) => {
    for (const fault of dissent(use, current)) current.add(fault)
  })
  const onEach = (example: string) => {
    current = new Set()
    byExample[example] = current
  }
  const baseline = baselineOf(await tried(behaviour, { onEach }))
  const told = Object.fromEntries(Object.entries(byExample).map(([id, those]) => [id, [...those]]))
  const use: ExampleUse = { always: [...always], byExample: told, samplers: {} }
  return { baseline, use }
}

/** Runs examples that look at screens against reference systems that behave like this, and judges them. */
async function trying(specification: Specification): Promise<Trying> {
  const candidate = loadCandidate(CANDIDATE, {})
  const whole = specification.demand('live', 'target')
  const { catalogue, release, scope } = specification
  let number = 0
  return async (behaviour, { only, onEach } = {}) => {
    const demand = only ? narrowed(whole, only) : whole
    const cast = await castFor(candidate, behaviour)
    const envelopes: Envelope[] = []
    number += 1
    const head: RunFacts = {
      schema: 'interlock-run/1',
      harness: { version: 'self-test', digest: '', dirty: true },
      ...{ node: process.versions.node, startedAt: cast.clock.now().toISOString() },
      ...{ extent: 'target', mode: 'rehearsal', stage: 'live', seed: 'self-test', runNumber: number },
      concurrency: onEach ? 1 : AT_ONCE,
      candidate: candidateFacts(candidate),
      digests: { catalogue: '', release: '', features: '', limits: '', readiness: '', candidate: '' },
      ...{ release: release.release, scope, demanded: demand.examples, blocked: demand.blocked },
      requirements: specification.rowsOf(demand),
      limits: catalogue.limits,
      adoptedLimits: catalogue.limits.map(({ id }) => id),
      readiness: catalogue.readiness,
      evidence: evidenceFacts(candidate),
      givens: catalogue.givens.filter(({ owner }) => owner !== 'none'),
      allowList: catalogue.allowList,
    }
    try {
      const emit = (envelope: Envelope) => void envelopes.push(envelope)
      const pass = { specification, cast, evidence: countedEvidence(), demand, head, emit }
      await runPass(onEach ? { ...pass, onProgress: begun(onEach) } : pass)
      return judge([{ extent: 'target', name: 'target.ndjson', sha256: '', envelopes }])
    } finally {
      await cast.stop()
    }
  }
}

function begun(onEach: (example: string) => void): (progress: Progress) => void {
  return ({ event, example }) => event === 'started' && onEach(exampleIdIn(example) ?? '')
}

function narrowed(demand: Demand, only: ReadonlySet<string>): Demand {
  const examples = demand.examples.filter((id) => only.has(id))
  const rows = new Set(examples.map(requirementOf))
  return {
    examples,
    requirements: demand.requirements.filter((id) => rows.has(id)),
    blocked: demand.blocked.filter(({ example }) => only.has(example)),
  }
}
