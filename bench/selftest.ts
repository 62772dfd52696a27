import { spawnSync } from 'node:child_process'
import { systemClock } from '../src/domain/clock.ts'

// What the kill matrix costs: the whole self-test, and of it each fault and each run of one example.
const start = systemClock.elapsedMs()
const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/main.ts', 'selftest', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
const ms = systemClock.elapsedMs() - start
if (status !== 0 && !stdout.startsWith('{')) throw new Error(`The self-test did not run: ${stderr}`)
const { faults, runs, killRate } = JSON.parse(stdout) as {
  readonly faults: readonly object[]
  readonly runs: { readonly made: number; readonly of: number }
  readonly killRate: number
}
console.log('| faults | kill rate | runs of an example | seconds | ms a fault | ms a run |\n|---|---|---|---|---|---|')
console.log(
  `| ${[faults.length, killRate.toFixed(3), runs.made, (ms / 1000).toFixed(1), (ms / faults.length).toFixed(0), (ms / runs.made).toFixed(1)].join(' | ')} |`,
)
// ADR 0024.
const BUDGET_MS = 35
console.log(`budget: ${BUDGET_MS} ms a run on 2 cores: ${ms / runs.made <= BUDGET_MS ? 'kept' : 'EXCEEDED'}`)
