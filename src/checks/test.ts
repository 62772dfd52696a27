import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { systemClock } from '../domain/clock.ts'

/** One thing that must hold of the repository: a command that exits with 0. */
interface Check {
  readonly name: string
  readonly command: readonly string[]
}

/** Tests that replace the network or the process's error listeners cannot share a process with the others. */
const ALONE = /\.(nock|alone)\.test\.ts$/
const tests = globSync(['src/**/*.test.ts', 'mocks/**/*.test.ts', 'steps/**/*.test.ts']).sort()
const cli = 'src/cli/main.ts'

const CHECKS: readonly Check[] = [
  { name: 'types', command: ['node_modules/.bin/tsc', '--noEmit'] },
  { name: 'style', command: ['node_modules/.bin/biome', 'check', '.'] },
  { name: 'unused code', command: ['node_modules/.bin/knip'] },
  {
    name: 'unit tests',
    command: [
      process.execPath,
      '--test',
      '--test-isolation=none',
      '--test-reporter=dot',
      ...tests.filter((file) => !ALONE.test(file)),
    ],
  },
  {
    name: 'unit tests that need a process of their own',
    command: [
      process.execPath,
      '--test',
      '--test-concurrency=2',
      '--test-reporter=dot',
      ...tests.filter((file) => ALONE.test(file)),
    ],
  },
  { name: 'specification lint', command: [process.execPath, cli, 'lint'] },
  { name: 'rehearsal against the reference systems', command: [process.execPath, cli, 'run', '--mode', 'rehearsal'] },
  { name: 'self-test: every example can fail', command: [process.execPath, cli, 'selftest'] },
]

let failed = 0
for (const check of CHECKS) {
  const start = systemClock.elapsedMs()
  const { code, output } = await run(check.command)
  const seconds = ((systemClock.elapsedMs() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${check.name} (${seconds} s)`)
  if (code === 0) continue
  failed += 1
  console.log(output)
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function run([program = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })
}
