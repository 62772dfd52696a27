import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Envelope } from '@cucumber/messages'
import type { Candidate } from '../candidate/candidate.ts'
import { candidateFacts, evidenceFacts } from '../candidate/facts.ts'
import { pseudonymsOf } from '../candidate/known-people.ts'
import { loadCandidate } from '../candidate/load.ts'
import { peopleCsv } from '../candidate/people-list.ts'
import { refuseUnasked } from '../candidate/unasked.ts'
import type { ProcurementStage } from '../catalogue/release.ts'
import { type Attendant, NOBODY } from '../domain/attended.ts'
import { systemClock } from '../domain/clock.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Role } from '../domain/staff.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { attendantAt } from '../drivers/healthcare-attended/terminal.ts'
import { type Redaction, redaction } from '../evidence/redaction.ts'
import { fileEvidence } from '../evidence/store.ts'
import { visible } from '../report/html/markup.ts'
import { RunGivenUp } from '../runner/execution.ts'
import { writeMessages } from '../runner/message-stream.ts'
import { exitCodeOf } from '../verdict/exit-code.ts'
import type { Allotment } from './allotment.ts'
import { type AskedExample, allotmentFor, askedExamples, type PlannedPass } from './asked-examples.ts'
import { castFor } from './cast.ts'
import { connectionFall } from './connection.ts'
import { extentsFor } from './extents.ts'
import { forecastOf, forecastWords } from './forecast.ts'
import { furtherCasts } from './further-casts.ts'
import { inFlight, wholeNumber } from './in-flight.ts'
import { longWaitNames } from './overnight.ts'
import { planOf, runPass } from './pass.ts'
import { peopleFacts, usedUp } from './people.ts'
import { type Preflight, preflight } from './preflight.ts'
import { progressLine } from './progress.ts'
import { digestOfFolders, harnessFacts } from './provenance.ts'
import { redactError, redactedMessage } from './redacted-messages.ts'
import { deriveReports } from './report.ts'
import { newFolder, writeInto } from './run-folder.ts'
import { waiversFor } from './run-waivers.ts'
import { stopOf } from './rungs.ts'
import { type Filter, loadSpecification, refuseChanged, type Specification } from './specification.ts'
import { printSummary } from './summary.ts'
import { endOfRun, timeBox } from './time-box.ts'
import { tellUnbegun } from './unbegun.ts'

export interface RunOptions extends Filter {
  readonly candidate: string
  readonly mode?: Mode
  /** Where it is left out, the latest that holds something for the candidate's role. */
  readonly release?: string
  readonly stage: ProcurementStage
  readonly extent: Extent | 'both'
  readonly seed: string
  readonly runNumber?: string
  readonly concurrency?: string
  readonly out: string
  readonly exitOn?: 'selected'
  /** When the run ends, whatever is left: `17:00`. */
  readonly until?: string
  /** File of the deviations that the buyer accepts. */
  readonly waivers?: string
  /** Nobody is asked anything, although somebody sits at the terminal. */
  readonly unattended?: boolean
  readonly json?: boolean
}

/**
 * Runs the examples against a candidate; returns the exit code of the record.
 *
 * @param attendant who looks at screens; whoever sits at the terminal where there is one
 */
export async function runCommand(options: RunOptions, attendant?: Attendant): Promise<number> {
  const root = process.cwd()
  const candidate = loadCandidate(options.candidate, process.env)
  const endsAt = endOfRun(options.until, candidate, systemClock.now())
  const mode = options.mode ?? (candidate.reference ? 'rehearsal' : 'assessment')
  const asked = candidate.ui.kind === 'attended' && options.unattended !== true
  const attended = attendant ?? (asked ? attendantAt({ input: process.stdin, output: process.stderr }) : NOBODY)
  const fall = await connectionFall(candidate)
  const casting = fall ? Promise.resolve(undefined) : castFor(candidate, undefined, attended)
  const { specification, passes, common, folder, allotment } = await prepared(root, options, candidate, {
    mode,
    isAttended: attended !== NOBODY,
    isReached: fall === undefined,
  }).catch(async (error: unknown) => {
    await casting.then(
      (cast) => cast?.stop(),
      () => undefined,
    )
    throw error
  })
  const cast = await casting
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort(new RunGivenUp('interrupted'))
  for (const name of STOPPING) process.once(name, onInterrupt)
  const letGo = timeBox(endsAt, systemClock, interrupt)
  const progress = progressLine(options.json !== true)
  const cleaning = redaction({ secrets: cast?.secrets ?? candidate.secrets, knownPeople: pseudonymsOf(candidate) })
  cast?.onSecret?.(cleaning.learn)
  const besides = cast && furtherCasts(candidate, cleaning.learn)
  try {
    const evidence = fileEvidence(join(folder, 'evidence'), cleaning)
    try {
      let stop: Preflight['stop'] = fall && stopOf(fall)
      for (const { extent, demand, plan } of passes) {
        const seed = { seed: common.seed, runNumber: common.runNumber }
        const people = { seed, examples: demand.examples, ...(allotment ? { allotment } : {}) }
        const roles = Object.keys((candidate.fhir ?? candidate.driver)?.authorizations ?? {}) as Role[]
        const checked = { evidence, extent, mode, people, roles, requestId: randomUUID, signal: interrupt.signal }
        const before: Preflight =
          stop || !cast
            ? { ...(stop ? { stop } : {}), exchanges: [], callsBefore: 0 }
            : await preflight({ cast, ...checked })
        stop = before.stop
        const head = {
          ...common,
          extent,
          demanded: demand.examples,
          blocked: demand.blocked,
          requirements: specification.rowsOf(demand),
        }
        await written(join(folder, `${extent}.ndjson`), cleaning, (emit) =>
          cast && plan
            ? runPass({
                specification,
                cast,
                ...(besides ? { besides: besides.casts } : {}),
                evidence,
                demand,
                plan,
                ...(allotment ? { allotment } : {}),
                head,
                emit,
                signal: interrupt.signal,
                ...(endsAt === undefined ? {} : { endsAt }),
                // People take their time.
                ...(attended === NOBODY ? {} : { stepTimeoutMs: -1 }),
                preflight: before,
                onProgress: ({ finished, planned }) => progress.show(`${extent}: ${finished} of ${planned} examples`),
              })
            : tellUnbegun({ specification, head, emit, stop: before.stop ?? {} }),
        )
      }
    } finally {
      evidence.close()
    }
  } catch (error) {
    await tellWhatIsLeft(folder)
    if (!isRefusedWrite(error)) throw redactError(error, cleaning)
    console.error(
      `Expected to write the run to ${folder}; found: ${error.message}.\nNext: make room there, or name another folder with --out, and run again.`,
    )
    return exitCodeOf(['void'])
  } finally {
    letGo()
    progress.clear()
    for (const name of STOPPING) process.off(name, onInterrupt)
    await (cast ? cast.stop() : attended.leave())
    await besides?.stop()
  }
  const record = await deriveReports(folder)
  printSummary(record, folder, options.json === true)
  return record.exitCode
}

interface Circumstances {
  readonly mode: Mode
  readonly isAttended: boolean
  /** Whether there is anybody for whom examples can be planned. */
  readonly isReached: boolean
}

/** What is known before anybody is asked anything. The systems start meanwhile. */
async function prepared(root: string, options: RunOptions, candidate: Candidate, circumstances: Circumstances) {
  const { mode, isAttended, isReached } = circumstances
  const specification = loadSpecification(root, options.release, mode, options, candidate)
  if (mode === 'assessment') refuseChanged(specification)
  refuseUnasked(candidate, specification.catalogue.rows, systemClock.now().toISOString().slice(0, 10))
  const extents = extentsFor(options.extent, candidate)
  const demands = extents.map((extent) => ({ extent, demand: specification.demand(options.stage, extent) }))
  const passes = isReached
    ? await Promise.all(demands.map(async (one) => ({ ...one, plan: await planOf(specification, one.demand) })))
    : []
  const asked = passes.flatMap((pass) => askedExamples(specification, pass))
  const allotment = isReached ? allotmentFor(candidate, asked) : undefined
  const told =
    isReached && !options.json ? foreseen(specification, candidate, { passes, asked, allotment }, isAttended) : []
  for (const line of told) console.log(visible(line))
  const common = { ...factsOf(root, options, candidate, specification, mode, extents), ...peopleFacts(allotment) }
  const folder = newFolder(join(options.out, candidate.slug), common.startedAt.replaceAll(/[-:]|\.\d+/g, ''))
  // Beside the run folder, because evidence never says who a candidate's people are.
  if (allotment) writeInto(join(options.out, candidate.slug), 'people.csv', peopleCsv(usedUp(candidate, allotment)))
  const toRun: readonly (Omit<PlannedPass, 'plan'> & Partial<Pick<PlannedPass, 'plan'>>)[] = isReached
    ? passes
    : demands
  return { specification, passes: toRun, common, folder, allotment }
}

const STOPPING = ['SIGINT', 'SIGTERM'] as const

/** Writes what `work` tells to a new message stream, and ends the stream whatever happens. */
async function written(path: string, cleaning: Redaction, work: (emit: (envelope: Envelope) => void) => unknown) {
  const stream = writeMessages(path)
  try {
    await work((envelope) => stream.write(redactedMessage(envelope, cleaning)))
  } finally {
    stream.close()
  }
}

/** True for what the file system says of a write: a full disk, a quota, a folder taken away. */
function isRefusedWrite(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && ['write', 'open', 'fsync'].includes(String(error.syscall))
}

/** After a failure of our own the record says "void", if it can still be written. */
async function tellWhatIsLeft(folder: string): Promise<void> {
  try {
    await deriveReports(folder)
    console.error(`What was written before is in ${folder}; its record says that the run is void.`)
  } catch {
    console.error(`What was written before is in ${folder}; no record could be written.`)
  }
}

/** What both passes have in common. */
function factsOf(
  root: string,
  options: RunOptions,
  candidate: Candidate,
  specification: Specification,
  mode: Mode,
  extents: readonly Extent[],
) {
  const { catalogue, releaseDigest, scope } = specification
  const now = systemClock.now()
  return {
    schema: 'interlock-run/1',
    harness: harnessFacts(root),
    node: process.versions.node,
    startedAt: now.toISOString(),
    extents,
    mode,
    stage: options.stage,
    seed: options.seed,
    runNumber: wholeNumber(
      '--run-number',
      options.runNumber,
      candidate.reference && candidate.prison.mode === 'started-by-run' ? 1 : Math.floor(now.getTime() / 1000),
    ),
    concurrency: inFlight(candidate, options.concurrency),
    candidate: candidateFacts(candidate),
    digests: {
      ...catalogue.digests,
      release: releaseDigest,
      features: digestOfFolders(root, ['features']),
      candidate: candidate.digest,
    },
    release: specification.release.release,
    scope,
    ...(options.exitOn ? { exitOn: options.exitOn } : {}),
    limits: catalogue.limits,
    adoptedLimits: [],
    readiness: catalogue.readiness,
    evidence: evidenceFacts(candidate),
    ...waiversFor(options, candidate, catalogue, mode),
    givens: catalogue.givens.filter(({ owner }) => owner !== 'none'),
    allowList: catalogue.allowList,
  } as const satisfies Partial<RunFacts>
}

/** What is said before a run: how much of it a machine can do. */
function foreseen(
  { catalogue }: Specification,
  candidate: Candidate,
  {
    passes,
    asked,
    allotment,
  }: { passes: readonly PlannedPass[]; asked: readonly AskedExample[]; allotment?: Allotment | undefined },
  isAttended: boolean,
): readonly string[] {
  const deciding = passes.find(({ extent }) => extent === 'target')
  if (!deciding) return []
  const rows = catalogue.rows.filter(({ id }) => deciding.demand.requirements.includes(id))
  const forecast = forecastOf(candidate, asked, rows, allotment, longWaitNames(catalogue))
  const alone = !isAttended && forecast.examples.some(({ manner }) => manner === 'attended')
  return [
    forecastWords(forecast, candidate),
    ...(alone ? ['Nobody sits at a terminal here: what is attended will need evidence.'] : []),
  ]
}
