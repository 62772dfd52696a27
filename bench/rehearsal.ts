import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Timestamp } from '@cucumber/messages'
import { readMessages } from '../src/runner/message-stream.ts'

/**
 * How long a rehearsal takes, by phase and as a whole process: medians over a number of runs. The phases are read from
 * outside, from the timestamps in the message streams and of the files.
 *
 * Usage: node bench/rehearsal.ts [runs, default 3] [options of "interlock run", for example --area RISK]
 */
/** ADR 0024: milliseconds for each example that is run, and seconds to start. */
const BUDGET = { exampleMs: 60, startS: 2 }
const PHASES = ['load and start', 'target pass', 'between', 'today pass', 'judge and render', 'write', 'end'] as const
const TELL_CPU = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write('\\ncpu ' + (user + system) / 1e6 + '\\n')
})`

interface Measured {
  /** Seconds. */
  readonly wall: number
  readonly cpu: number
  readonly phases: Readonly<Partial<Record<(typeof PHASES)[number], number>>>
  readonly examples: number
  readonly megabytes: number
  readonly files: number
}

const given = process.argv.slice(2)
const runs = /^\d+$/.test(given[0] ?? '') ? Number(given.shift()) : 3
const measured: Measured[] = []
for (let run = 1; run <= runs; run += 1) {
  console.error(`run ${run} of ${runs} ...`)
  measured.push(await measure(given))
}
print(measured)

async function measure(options: readonly string[]): Promise<Measured> {
  const out = mkdtempSync(join(tmpdir(), 'interlock-rehearsal-'))
  try {
    const start = Date.now()
    const child = spawn(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(TELL_CPU)}`,
        'src/cli/main.ts',
        'run',
        '--out',
        out,
        ...options,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    await once(child, 'close')
    const end = Date.now()
    const [candidate = ''] = readdirSync(out)
    const [run = ''] = readdirSync(join(out, candidate))
    const folder = join(out, candidate, run)
    const cpu = Number(/^cpu (.*)$/m.exec(told)?.[1] ?? Number.NaN)
    return { wall: (end - start) / 1000, cpu, ...readFolder(folder, start, end) }
  } finally {
    rmSync(out, { recursive: true })
  }
}

function readFolder(folder: string, start: number, end: number): Omit<Measured, 'wall' | 'cpu'> {
  const target = passIn(join(folder, 'target.ndjson'))
  const today = passIn(join(folder, 'today.ndjson'))
  const passed = today ?? target
  const judged = statSync(join(folder, 'record.json')).mtimeMs
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .filter((found) => found.isFile())
  const written = Math.max(...files.map(({ mtimeMs }) => mtimeMs))
  const seconds = (from: number | undefined, to: number | undefined) => ((to ?? 0) - (from ?? 0)) / 1000
  return {
    phases: {
      ...(target
        ? { 'load and start': seconds(start, target.start), 'target pass': seconds(target.start, target.end) }
        : {}),
      ...(target && today ? { between: seconds(target.end, today.start) } : {}),
      ...(today ? { 'today pass': seconds(today.start, today.end) } : {}),
      'judge and render': seconds(passed?.end, judged),
      write: seconds(judged, written),
      end: seconds(written, end),
    },
    examples: (target?.examples ?? 0) + (today?.examples ?? 0),
    megabytes: files.reduce((sum, { size }) => sum + size, 0) / 1e6,
    files: files.length,
  }
}

function passIn(
  stream: string,
): { readonly start: number; readonly end: number; readonly examples: number } | undefined {
  const { envelopes } = readMessages(stream)
  const started = envelopes.find(({ testRunStarted }) => testRunStarted)?.testRunStarted
  const finished = envelopes.find(({ testRunFinished }) => testRunFinished)?.testRunFinished
  if (!started || !finished) return undefined
  const examples = envelopes.filter(({ testCaseFinished }) => testCaseFinished).length
  return { start: milliseconds(started.timestamp), end: milliseconds(finished.timestamp), examples }
}

function milliseconds({ seconds, nanos }: Timestamp): number {
  return seconds * 1000 + nanos / 1e6
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN
}

function print(all: readonly Measured[]): void {
  const over = (of: (one: Measured) => number | undefined) => median(all.flatMap((one) => of(one) ?? []))
  const examples = over((one) => one.examples)
  console.log(`${examples} examples; medians of ${all.length} runs`)
  console.log('| phase | s |\n|---|---|')
  for (const phase of PHASES) {
    const seconds = over(({ phases }) => phases[phase])
    if (!Number.isNaN(seconds)) console.log(`| ${phase} | ${seconds.toFixed(2)} |`)
  }
  const [wall, cpu] = [over((one) => one.wall), over((one) => one.cpu)]
  console.log(`| whole process | ${wall.toFixed(2)} |\n| CPU | ${cpu.toFixed(2)} |`)
  console.log(`CPU for each example: ${((cpu / examples) * 1000).toFixed(1)} ms`)
  console.log(`${over((one) => one.files)} files, ${over((one) => one.megabytes).toFixed(1)} MB`)
  const budget = BUDGET.startS + (examples * BUDGET.exampleMs) / 1000
  console.log(`budget: ${budget.toFixed(1)} s on 2 cores: ${wall <= budget ? 'kept' : 'EXCEEDED'}`)
}
