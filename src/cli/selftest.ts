import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { InputProblem } from '../domain/input-problem.ts'
import { loadFaults } from './faults.ts'
import { baselineProblems, type FaultResult, matrixProblems } from './kill-matrix.ts'
import { printMatrix } from './print-matrix.ts'
import type { Share } from './selftest-worker.ts'

export interface SelftestOptions {
  readonly area?: readonly string[]
  readonly fault?: readonly string[]
  readonly json?: boolean
}

/** Worker processes; the work is computing, so more than there are cores would gain nothing. */
const WORKERS = 2

/** Runs every example against every fault; returns 0 when each fault breaks exactly what it names, else 1. */
export async function selftestCommand(options: SelftestOptions): Promise<number> {
  const all = await loadFaults()
  const unknown = (options.fault ?? []).filter((id) => !all.some((fault) => fault.id === id))
  if (unknown.length > 0)
    throw new InputProblem(unknown.map((id) => `--fault ${id}: there is no mocks/faults/${id}.ts.`))
  const faults = all.filter(
    ({ id, breaks }) =>
      (options.fault?.includes(id) ?? true) &&
      (options.area?.some((area) => breaks.some((row) => row.startsWith(`${area}-`))) ?? true),
  )
  const shares = Array.from({ length: WORKERS }, (_, index) => ({
    faults: faults.filter((_fault, at) => at % WORKERS === index).map(({ id }) => id),
    baseline: index === 0,
  }))
  const done = await Promise.all(shares.map(runShare))
  const results = done.flatMap(({ results }) => results).sort((a, b) => (a.id < b.id ? -1 : 1))
  const baseline = done.flatMap(({ baseline }) => baseline ?? [])
  const partial = options.area !== undefined || options.fault !== undefined
  const problems = [...baselineProblems(baseline), ...matrixProblems(results, baseline, partial)]
  const killed = results.filter(({ problems }) => problems.length === 0).length
  const killRate = results.length === 0 ? 0 : killed / results.length
  if (options.json) console.log(JSON.stringify({ faults: results, killRate, problems }))
  else printMatrix(results, problems, killRate)
  return problems.length === 0 && killRate === 1 ? 0 : 1
}

export interface ShareResult {
  readonly results: readonly FaultResult[]
  /** Outcome of every example without any fault, by extent. */
  readonly baseline?: readonly {
    readonly extent: 'target' | 'today'
    readonly outcomes: Readonly<Record<string, string>>
    readonly notes: readonly string[]
  }[]
}

function runShare(share: Share): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('selftest-worker.ts', import.meta.url)), [JSON.stringify(share)])
    let answer: ShareResult | undefined
    worker.on('message', (message) => {
      answer = message as ShareResult
    })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      answer ? resolve(answer) : reject(new Error(`A self-test worker ended with ${code} and no result.`)),
    )
  })
}
