import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Timestamp } from '@cucumber/messages'
import { exampleIdIn } from '../src/domain/example-id.ts'
import { readMessages } from '../src/runner/message-stream.ts'

/**
 * How long an example on screens takes once the browser is up: each by itself, one after the other, without the first,
 * which waits for the browser. Then all of them as a run has them, side by side.
 *
 * Usage: node bench/screens.ts [options of "interlock run", for example --candidate candidates/second-front-end.yaml]
 */
const BUDGET_S = 1.5
const COMMON = ['--via', 'browser', '--mode', 'rehearsal', '--release', 'as-written', '--extent', 'target']

interface Took {
  readonly id: string
  /** Seconds since the epoch. */
  readonly from: number
  readonly to: number
}

const given = process.argv.slice(2)
const [, ...alone] = took('--concurrency', '1').toSorted((a, b) => a.from - b.from)
const beside = took()
const seconds = alone.map(({ from, to }) => to - from).toSorted((a, b) => a - b)
const at = (share: number) => seconds[Math.ceil(share * seconds.length) - 1] ?? Number.NaN
console.log(`${alone.length} examples, one after the other\n| | s |\n|---|---|`)
console.log(`| median | ${at(0.5).toFixed(2)} |\n| nine of ten within | ${at(0.9).toFixed(2)} |`)
for (const { id, from, to } of alone.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, 3))
  console.log(`| ${id} | ${(to - from).toFixed(2)} |`)
const wall = Math.max(...beside.map(({ to }) => to)) - Math.min(...beside.map(({ from }) => from))
console.log(`${beside.length} examples side by side: ${wall.toFixed(1)} s, ${(wall / beside.length).toFixed(2)} s each`)
console.log(`budget: a median of ${BUDGET_S} s on 2 cores: ${at(0.5) <= BUDGET_S ? 'kept' : 'EXCEEDED'}`)
if (!(at(0.5) <= BUDGET_S)) process.exitCode = 1

/** When each example of a run began and ended, the look-ups after it included. */
function took(...options: readonly string[]): readonly Took[] {
  const out = mkdtempSync(join(tmpdir(), 'interlock-screens-'))
  try {
    const told = spawnSync(
      process.execPath,
      ['src/cli/main.ts', 'run', '--out', out, ...COMMON, ...options, ...given],
      { encoding: 'utf8' },
    )
    if (/no browser starts/i.test(told.stdout)) throw new Error('No browser starts here, so nothing can be measured.')
    const [candidate = ''] = readdirSync(out)
    const [run = ''] = readdirSync(join(out, candidate))
    return tookIn(join(out, candidate, run, 'target.ndjson'))
  } finally {
    rmSync(out, { recursive: true })
  }
}

function tookIn(stream: string): readonly Took[] {
  const names = new Map<string, string>()
  const ids = new Map<string, string>()
  const began = new Map<string, Took>()
  const all: Took[] = []
  for (const { pickle, testCase, testCaseStarted, testCaseFinished } of readMessages(stream).envelopes) {
    if (pickle) names.set(pickle.id, exampleIdIn(pickle.name) ?? '')
    if (testCase) ids.set(testCase.id, names.get(testCase.pickleId) ?? '')
    if (testCaseStarted) {
      const from = secondsOf(testCaseStarted.timestamp)
      began.set(testCaseStarted.id, { id: ids.get(testCaseStarted.testCaseId) ?? '', from, to: from })
    }
    const start = began.get(testCaseFinished?.testCaseStartedId ?? '')
    if (testCaseFinished && start) all.push({ ...start, to: secondsOf(testCaseFinished.timestamp) })
  }
  return all
}

function secondsOf({ seconds, nanos }: Timestamp): number {
  return seconds + nanos / 1e9
}
