import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { readMessages } from '../runner/message-stream.ts'
import { judge } from '../verdict/judge.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { fhir, misbehaving, NOBODY } from './hostile-systems.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-endings-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const CLI = resolve('src/cli/main.ts')
const ONE = ['run', '--example', 'RISK-01.2', '--extent', 'target', '--out']

interface Exit {
  readonly code: number | null
  readonly said: string
}

function exitOf(child: ChildProcess): Promise<Exit> {
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({ code, said: Buffer.concat(chunks).toString('utf8') }))
  })
}

const interlock = (args: readonly string[], cwd = process.cwd()) =>
  exitOf(spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] }))

/** The one run folder below a folder for reports. */
function runIn(out: string): string {
  const [slug = ''] = readdirSync(out)
  const [run = ''] = readdirSync(join(out, slug))
  return join(out, slug, run)
}

const recordIn = (run: string): ConformanceRecord => JSON.parse(readFileSync(join(run, 'record.json'), 'utf8'))

async function finishedRun(name: string): Promise<string> {
  const out = join(folder, name)
  const { said } = await interlock([...ONE, out])
  assert.match(said, /not a verdict/)
  return runIn(out)
}

describe('what was written is not taken at its word', { concurrency: true }, () => {
  test('a changed byte of evidence voids the run', async () => {
    const run = await finishedRun('changed')
    const path = join(run, 'evidence', 'exchanges.ndjson')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"method":"GET"', '"method":"PUT"'))
    const { code, said } = await interlock(['report', run])
    assert.equal(code, 5, said)
    assert.match(recordIn(run).because.join('\n'), /exchanges\.ndjson:\d+ was changed or added after the run/)
  })

  test('a message stream that was cut off voids the run', async () => {
    const run = await finishedRun('cut')
    truncateSync(join(run, 'target.ndjson'), Math.floor(readFileSync(join(run, 'target.ndjson')).length * 0.9))
    const { code, said } = await interlock(['report', run])
    assert.equal(code, 5, said)
    assert.equal(recordIn(run).outcome, 'void')
  })

  test('a message stream that ends after any of its messages but the last is void, whatever else it says', async () => {
    const { envelopes } = readMessages(join(await finishedRun('cut-anywhere'), 'target.ndjson'))
    const outcome = (length: number) =>
      judge([{ extent: 'target', name: 'target.ndjson', sha256: '', envelopes: envelopes.slice(0, length) }]).outcome
    assert.equal(outcome(envelopes.length), 'partial')
    const cuts = envelopes.map((_envelope, length) => outcome(length))
    assert.deepEqual([...new Set(cuts)], ['void'])
  })

  test('a folder that is no run is refused', async () => {
    const { code, said } = await interlock(['report', folder])
    assert.equal(code, 3)
    assert.match(said, /so it is no run\. Next: /)
  })
})

describe('a run that ends abnormally is never green', { concurrency: true }, () => {
  test('a step that throws voids the run, and blames nobody else', async () => {
    const root = join(folder, 'broken-step')
    mkdirSync(root)
    for (const name of ['src', 'mocks', 'node_modules', 'schemas', 'requirements', 'package.json', 'candidates'])
      symlinkSync(resolve(name), join(root, name))
    cpSync('features', join(root, 'features'), { recursive: true })
    cpSync('steps', join(root, 'steps'), { recursive: true })
    const step = join(root, 'steps', 'reception.ts')
    const broken = readFileSync(step, 'utf8').replace('await this.prison.receives(', 'this.prison.noSuchVerb(')
    writeFileSync(step, broken)
    const { code, said } = await interlock([...ONE, join(root, 'reports')], root)
    assert.equal(code, 5, said)
    const record = recordIn(runIn(join(root, 'reports')))
    assert.equal(record.outcome, 'void')
    assert.match(record.because.join('\n'), /RISK-01\.2 .*noSuchVerb/)
  })

  test('Ctrl-C ends the run early, with a record that says so', async () => {
    const firstLook = Promise.withResolvers<void>()
    const system = await misbehaving((_request, response, path) => {
      if (path.includes('Patient?identifier')) firstLook.resolve()
      fhir(response, NOBODY)
    })
    const candidate = join(folder, 'slow.yaml')
    writeFileSync(
      candidate,
      `name: Slow\nsupplier: Nobody\nversion: "0"\nrole: healthcare\ninterfaces:\n  fhir: { base-url: "${system.base}", auth: { kind: none } }\npeople: received-from-prison\n`,
    )
    const out = join(folder, 'interrupted')
    const args = [...ONE.with(4, 'both'), out, '--candidate', candidate, '--mode', 'rehearsal']
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const exit = exitOf(child)
    await firstLook.promise
    child.kill('SIGINT')
    const { code, said } = await exit
    system.close()
    assert.equal(code, 2, said)
    assert.match(said, /Ended early: interrupted/)
    const record = recordIn(runIn(out))
    assert.equal(record.end.target?.aborted, 'interrupted')
    assert.equal(record.end.today?.aborted, 'interrupted')
    assert.deepEqual([...new Set(record.examples.map(({ outcome }) => outcome))].sort(), ['inconclusive', 'not-run'])
  })

  test('a disk that takes no more is told, and nothing is concluded', {
    skip: process.platform === 'win32',
  }, async () => {
    const out = join(folder, 'full')
    const limited = spawn('sh', ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, CLI, ...ONE, out])
    const { code, said } = await exitOf(limited)
    assert.equal(code, 5, said)
    assert.match(said, /Expected to write the run to .*; found: EFBIG.*\nNext: /s)
  })
})
