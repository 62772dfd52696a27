import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from '../candidate/candidate.ts'
import { candidateFacts, evidenceFacts } from '../candidate/facts.ts'
import { pseudonymsOf } from '../candidate/known-people.ts'
import { loadCandidate } from '../candidate/load.ts'
import type { ProcurementStage } from '../catalogue/release.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { redaction } from '../evidence/redaction.ts'
import { fileEvidence } from '../evidence/store.ts'
import { DEFAULT_IN_FLIGHT, RunGivenUp } from '../runner/execution.ts'
import { writeMessages } from '../runner/message-stream.ts'
import { castFor } from './cast.ts'
import { runPass } from './pass.ts'
import { progressLine } from './progress.ts'
import { digestOfFolders, harnessFacts } from './provenance.ts'
import { deriveReports } from './report.ts'
import { type Filter, loadSpecification, type Specification } from './specification.ts'
import { printSummary } from './summary.ts'

export interface RunOptions extends Filter {
  readonly candidate: string
  readonly mode?: Mode
  readonly release: string
  readonly stage: ProcurementStage
  readonly extent: Extent | 'both'
  readonly seed: string
  readonly runNumber?: string
  readonly concurrency?: string
  readonly out: string
  readonly exitOn?: 'selected'
  readonly json?: boolean
}

/** Runs the examples against a candidate; returns the exit code of the record. */
export async function runCommand(options: RunOptions): Promise<number> {
  const root = process.cwd()
  const candidate = loadCandidate(options.candidate, process.env)
  const mode = options.mode ?? (candidate.reference ? 'rehearsal' : 'assessment')
  const specification = loadSpecification(root, options.release, mode, options, candidate)
  const passes = extentsIn(options.extent).map((extent) => ({
    extent,
    demand: specification.demand(options.stage, extent),
  }))
  const common = factsOf(root, options, candidate, specification, mode)
  const folder = join(options.out, candidate.slug, common.startedAt.replaceAll(/[-:]|\.\d+/g, ''))
  mkdirSync(folder, { recursive: true })
  const cast = await castFor(candidate)
  const evidence = fileEvidence(
    join(folder, 'evidence'),
    redaction({ secrets: cast.secrets, knownPeople: pseudonymsOf(candidate) }),
  )
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort(new RunGivenUp('interrupted'))
  process.once('SIGINT', onInterrupt)
  const progress = progressLine(options.json !== true)
  try {
    for (const { extent, demand } of passes) {
      const stream = writeMessages(join(folder, `${extent}.ndjson`))
      await runPass({
        specification,
        cast,
        evidence,
        demand,
        head: {
          ...common,
          extent,
          demanded: demand.examples,
          blocked: demand.blocked,
          requirements: specification.catalogue.rows.filter(({ id }) => demand.requirements.includes(id)),
        },
        emit: stream.write,
        signal: interrupt.signal,
        onProgress: ({ finished, planned }) => progress.show(`${extent}: ${finished} of ${planned} examples`),
      })
      stream.close()
    }
    await evidence.flush()
  } finally {
    progress.clear()
    process.off('SIGINT', onInterrupt)
    await cast.stop()
  }
  const record = await deriveReports(folder)
  printSummary(record, folder, options.json === true)
  return record.exitCode
}

function extentsIn(extent: RunOptions['extent']): readonly Extent[] {
  return extent === 'both' ? ['target', 'today'] : [extent]
}

/** What both passes have in common. */
function factsOf(root: string, options: RunOptions, candidate: Candidate, specification: Specification, mode: Mode) {
  const { catalogue, releaseDigest, scope } = specification
  const now = systemClock.now()
  const inFlight = wholeNumber(
    '--concurrency',
    options.concurrency,
    Math.min(DEFAULT_IN_FLIGHT, candidate.requestsInFlight),
  )
  return {
    schema: 'interlock-run/1',
    harness: harnessFacts(root),
    node: process.versions.node,
    startedAt: now.toISOString(),
    mode,
    stage: options.stage,
    seed: options.seed,
    runNumber: wholeNumber(
      '--run-number',
      options.runNumber,
      candidate.reference ? 1 : Math.floor(now.getTime() / 1000),
    ),
    concurrency: Math.min(inFlight, candidate.requestsInFlight),
    candidate: candidateFacts(candidate),
    digests: {
      ...catalogue.digests,
      release: releaseDigest,
      features: digestOfFolders(root, ['features']),
      candidate: candidate.digest,
    },
    release: options.release,
    scope,
    ...(options.exitOn ? { exitOn: options.exitOn } : {}),
    limits: catalogue.limits,
    adoptedLimits: [],
    readiness: catalogue.readiness,
    evidence: evidenceFacts(candidate),
    givens: catalogue.givens.filter(({ owner }) => owner !== 'none'),
  } as const satisfies Partial<RunFacts>
}

function wholeNumber(option: string, text: string | undefined, absent: number): number {
  if (text === undefined) return absent
  if (!/^\d+$/.test(text))
    throw new InputProblem([`${option} ${text}: expected a whole number. Next: give one, or leave it out.`])
  return Number(text)
}
