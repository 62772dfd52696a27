import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProcurementStage } from '../catalogue/release.ts'
import { systemClock } from '../domain/clock.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import type { Extent, Mode } from '../domain/stage.ts'
import { redaction } from '../evidence/redaction.ts'
import { fileEvidence } from '../evidence/store.ts'
import { DEFAULT_IN_FLIGHT } from '../runner/execution.ts'
import { writeMessages } from '../runner/message-stream.ts'
import { castOnSockets } from './cast.ts'
import { runPass } from './pass.ts'
import { digestOfFolders, harnessFacts } from './provenance.ts'
import { deriveReports } from './report.ts'
import { type Filter, loadSpecification } from './specification.ts'
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
  const mode = options.mode ?? 'rehearsal'
  const specification = loadSpecification(root, options.release, mode, options)
  const extents: readonly Extent[] = options.extent === 'both' ? ['target', 'today'] : [options.extent]
  const demands = extents.map((extent) => ({ extent, demand: specification.demand(options.stage, extent) }))
  const startedAt = systemClock.now()
  const runNumber = wholeNumber('--run-number', options.runNumber, 1)
  const folder = join(options.out, 'reference', startedAt.toISOString().replaceAll(/[-:]|\.\d+/g, ''))
  mkdirSync(folder, { recursive: true })
  const cast = await castOnSockets()
  const evidence = fileEvidence(join(folder, 'evidence'), redaction({ secrets: cast.secrets }))
  const common = {
    schema: 'interlock-run/1',
    harness: harnessFacts(root),
    node: process.versions.node,
    startedAt: startedAt.toISOString(),
    mode,
    stage: options.stage,
    seed: options.seed,
    runNumber,
    concurrency: wholeNumber('--concurrency', options.concurrency, DEFAULT_IN_FLIGHT),
    candidate: {
      name: 'Interlock reference healthcare system',
      supplier: 'Interlock',
      version: '0.1.0',
      role: 'healthcare',
      reference: true,
      absentFunctions: [],
      routes: ['fhir'],
      components: [],
    },
    digests: {
      ...specification.catalogue.digests,
      release: specification.releaseDigest,
      features: digestOfFolders(root, ['features']),
      candidate: createHash('sha256').update(readFileSync(options.candidate)).digest('hex'),
    },
    release: options.release,
    scope: specification.scope,
    ...(options.exitOn ? { exitOn: options.exitOn } : {}),
    limits: specification.catalogue.limits,
    adoptedLimits: [],
    readiness: specification.catalogue.readiness,
    evidence: [],
    givens: specification.catalogue.givens.filter(({ owner }) => owner !== 'none'),
  } as const satisfies Partial<RunFacts>
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort(new Error('Interrupted.'))
  process.once('SIGINT', onInterrupt)
  try {
    for (const { extent, demand } of demands) {
      const stream = writeMessages(join(folder, `${extent}.ndjson`))
      const rows = specification.catalogue.rows.filter(({ id }) => demand.requirements.includes(id))
      await runPass({
        specification,
        cast,
        evidence,
        demand,
        head: { ...common, extent, demanded: demand.examples, blocked: demand.blocked, requirements: rows },
        emit: stream.write,
        signal: interrupt.signal,
      })
      stream.close()
    }
    await evidence.flush()
  } finally {
    process.off('SIGINT', onInterrupt)
    await cast.stop()
  }
  const record = await deriveReports(folder)
  printSummary(record, folder, options.json === true)
  return record.exitCode
}

function wholeNumber(option: string, text: string | undefined, absent: number): number {
  if (text === undefined) return absent
  if (!/^\d+$/.test(text)) throw new InputProblem([`${option} ${text}: expected a whole number. Next: give one, or leave it out.`])
  return Number(text)
}
