import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { systemClock } from '../src/domain/clock.ts'
import { readMessages } from '../src/runner/message-stream.ts'
import { QUICK, SLOW, STEP_FILE, writeWorkload } from './runner/workload.ts'

// How long 400 examples of 50 ms and 20 that wait out 2 s take. `--compare` adds stock cucumber-js (two minutes).
const BUDGET_S = 3.5

interface Route {
  readonly name: string
  readonly stream: string
  readonly command: readonly string[]
}

interface Measured {
  readonly name: string
  readonly wall: number
  readonly cpu: number
  readonly result: string
}

const folder = writeWorkload()
const serverProcess = fork('bench/runner/server.ts')
try {
  const [server] = await once(serverProcess, 'message')
  const measured: Measured[] = []
  for (const route of routes(folder, String(server), process.argv.includes('--compare')))
    measured.push(await measure(route))
  print(measured)
} finally {
  serverProcess.disconnect()
  rmSync(folder, { recursive: true })
}

function routes(folder: string, server: string, compare: boolean): Route[] {
  const ours = [64, 16].map((width) => ({
    name: `interlock, ${width} in flight`,
    stream: `${folder}/interlock-${width}.ndjson`,
    command: ['bench/runner/ours.ts', folder, server, String(width)],
  }))
  if (!compare) return ours
  const stock = ['0', '2', '4', '8'].map((parallel) => {
    const stream = `${folder}/stock-${parallel}.ndjson`
    return {
      name: parallel === '0' ? 'cucumber-js, serial' : `cucumber-js --parallel ${parallel}`,
      stream,
      command: [
        'node_modules/@cucumber/cucumber/bin/cucumber.js',
        '--config=bench/runner/cucumber.json',
        `--import=${STEP_FILE}`,
        `--format=message:${stream}`,
        `--parallel=${parallel}`,
        `--world-parameters=${JSON.stringify({ server })}`,
        `${folder}/features/*.feature`,
      ],
    }
  })
  return [...ours, ...stock]
}

async function measure({ name, stream, command }: Route): Promise<Measured> {
  console.error(`measuring ${name} ...`)
  const start = systemClock.elapsedMs()
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  await once(child, 'close')
  const wall = (systemClock.elapsedMs() - start) / 1000
  return { name, wall, cpu: Number(/^cpu (.*)$/m.exec(told)?.[1] ?? Number.NaN), result: resultOf(stream, told) }
}

/** A time counts only if every example ended as it should. */
function resultOf(stream: string, told: string): string {
  const { envelopes, problems } = readMessages(stream)
  if (problems.length > 0) return `${problems[0]?.message} ${told.slice(0, 200)}`
  const finished = envelopes.filter(({ testCaseFinished }) => testCaseFinished).length
  const failed = envelopes.filter(({ testStepFinished }) => testStepFinished?.testStepResult.status === 'FAILED').length
  return finished === QUICK + SLOW && failed === SLOW ? 'right' : `WRONG: ${finished} finished, ${failed} failed`
}

function print(measured: readonly Measured[]): void {
  const ours = measured[0]?.wall ?? Number.NaN
  console.log(`${QUICK} examples of 50 ms and ${SLOW} that wait out 2 s; whole process, one run each`)
  console.log('| route | wall s | CPU s | times ours | result |\n|---|---|---|---|---|')
  for (const { name, wall, cpu, result } of measured)
    console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${(wall / ours).toFixed(1)} | ${result} |`)
  console.log(`budget: ${BUDGET_S} s with 64 in flight: ${ours <= BUDGET_S ? 'kept' : 'EXCEEDED'}`)
}
