import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import { listen } from '../../mocks/serve.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { certificateFor } from '../domain/x509.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { MANNERS, misbehaving, noHttp } from './hostile-systems.fixture.ts'
import { type RunOptions, runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-bad-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const TOKEN = 'token-of-the-nurse-8d1f'
process.env.BAD_INPUT_TOKEN = TOKEN
mock.method(console, 'log', () => undefined)
process.setMaxListeners(0)

let files = 0
function candidateFile(text: string): string {
  files += 1
  const file = join(folder, `candidate-${files}.yaml`)
  writeFileSync(file, text)
  return file
}

const candidateAt = (base: string, more = '') =>
  candidateFile(
    `name: Case ${files}\nsupplier: Nobody\nversion: "0"\nrole: healthcare\ninterfaces:\n  fhir:\n    base-url: ${base}\n    auth: { kind: bearer, roles: { nurse: { env: BAD_INPUT_TOKEN } } }\npeople: received-from-prison\n${more}`,
  )

const OPTIONS = {
  mode: 'rehearsal',
  release: '0.1',
  stage: 'bid',
  extent: 'target',
  seed: 'bad-input',
  runNumber: '1',
  example: ['RISK-01.2'],
  out: join(folder, 'reports'),
} as const satisfies Omit<RunOptions, 'candidate'>

interface Ended {
  readonly code: number
  readonly record: ConformanceRecord
  readonly told: string
  /** Everything that was written, in one text. */
  readonly written: string
}

async function run(candidate: string, options: Partial<RunOptions> = {}): Promise<Ended> {
  const out = join(folder, `out-${candidate.split('-').at(-1)}`)
  const code = await runCommand({ ...OPTIONS, candidate, out, ...options })
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const of = (path: string) => readFileSync(join(out, path), 'utf8')
  const record: ConformanceRecord = JSON.parse(of(paths.find((path) => path.endsWith('record.json')) ?? 'missing'))
  assert.ok(
    paths.some((path) => path.endsWith('index.html')),
    'a report is written whatever happens',
  )
  assert.equal(record.exitCode, code)
  assert.notEqual(code, 0)
  const written = paths.filter((path) => /\.\w+$/.test(path)).map(of)
  return { code, record, told: record.because.join('\n'), written: written.join('\n') }
}

async function refused(candidate: string, options: Partial<RunOptions>, words: RegExp): Promise<void> {
  await assert.rejects(runCommand({ ...OPTIONS, candidate, ...options }), (error: unknown) => {
    assert.ok(error instanceof InputProblem, String(error))
    assert.equal(error.exitCode, 3)
    assert.match(error.message, words)
    return true
  })
}

const threeQuestions = /^Expected .+; found: .+\nSeen: .+\nNext: .+/m

/** How a run against one manner of answering ends. */
async function against(name: keyof typeof MANNERS, more = ''): Promise<Ended> {
  const system = await misbehaving(MANNERS[name])
  try {
    return await run(candidateAt(system.base, more))
  } finally {
    system.close()
  }
}

describe('what cannot be used is refused before anything runs', () => {
  test('a misspelt key, with its line and what was meant', () =>
    refused(
      candidateFile('name: A\nsuplier: B\nversion: "1"\nrole: healthcare\n'),
      {},
      /\.yaml:2: .*"suplier".*"supplier"/,
    ))
  test('a file that is not there', () => refused(join(folder, 'nothing.yaml'), {}, /nothing\.yaml.*no such file/))
  test('an area that does not exist', () =>
    refused('candidates/reference.yaml', { area: ['NOPE'] }, /--area NOPE.*RISK/))
  test('a filter that selects nothing', () =>
    refused(
      'candidates/reference.yaml',
      { area: ['APPT'], example: ['RISK-01.2'] },
      /selects no example.*release 0\.1/,
    ))
  test('a release that does not exist', () => refused('candidates/reference.yaml', { release: '9.9' }, /9\.9\.yaml/))
  for (const concurrency of ['many', '0', '-1', '1.5'])
    test(`${concurrency} examples in flight`, () =>
      refused('candidates/reference.yaml', { concurrency }, /--concurrency .*whole number/))
  test('a place for reports that is a file', () =>
    refused('candidates/reference.yaml', { out: candidateFile('taken') }, /--out.*Next: /s))
})

describe('a run that cannot judge', { concurrency: true }, () => {
  describe('nobody to judge: no example runs, the record says so, exit code 4', { concurrency: true }, () => {
    const unreachable = ({ code, record, told }: Ended, words: RegExp) => {
      assert.equal(code, 4)
      assert.match(told, words)
      assert.match(told, threeQuestions)
      assert.equal(record.end.target?.started, 0)
      assert.equal(record.end.target?.aborted, 'preflight')
      assert.deepEqual([...new Set(record.examples.map(({ outcome }) => outcome))], ['not-run'])
    }
    test('a closed port', async () => unreachable(await run(candidateAt('http://127.0.0.1:1/fhir')), /nobody accepts/))
    test('a closed port, over both extents', async () => {
      const ended = await run(candidateAt('http://127.0.0.1:1/fhir'), { extent: 'both' })
      assert.equal(ended.code, 4)
      assert.match(ended.record.end.today?.unreachable ?? '', /nobody accepts/)
    })
    test('a name without an address', async () =>
      unreachable(await run(candidateAt('http://candidate.invalid/fhir')), /name has no address/))
    test('an address that no candidate has', async () =>
      unreachable(await run(candidateAt('http://169.254.169.254/fhir')), /link-local/))
    test('a certificate that nobody vouches for', async () => {
      const system = await listen({ tls: certificateFor({ commonName: '127.0.0.1' }) })
      unreachable(await run(candidateAt(`${system.url}/fhir`)), /signed by itself/)
      await system.close()
    })
    test('plain text where TLS is expected', async () => {
      const system = await listen()
      unreachable(await run(candidateAt(`https://127.0.0.1:${system.port}/fhir`)), /does not speak TLS/)
      await system.close()
    })
    test('another protocol', async () => {
      const system = await noHttp()
      unreachable(await run(candidateAt(system.base)), /not HTTP/)
      system.close()
    })
    test('a redirect to another host', async () => unreachable(await against('another host'), /elsewhere\.example/))
    test('bodies that end early', async () => unreachable(await against('a body that ends early'), /only in part/))
    test('bodies without an end', async () => unreachable(await against('a body without an end'), /more than 10 MiB/))
    test('no answer at all', async () =>
      unreachable(await against('no answer at all'), /no complete answer within 10 s/))
  })

  describe('a candidate file that does not fit: no example runs, exit code 3', { concurrency: true }, () => {
    const misconfigured = ({ code, record, told }: Ended, words: RegExp) => {
      assert.equal(code, 3)
      assert.match(told, words)
      assert.equal(record.end.target?.started, 0)
    }
    const attachedTo = (controlUrl: string) =>
      `counterparties:\n  prison:\n    mode: attached\n    url: ${controlUrl}\n    control-url: ${controlUrl}\n    control-key: { env: BAD_INPUT_TOKEN }\n`
    test('credentials that are refused', async () =>
      misconfigured(await against('a refusal of credentials'), /preflight credential.*401/))
    test('a clock that is far from ours', async () =>
      misconfigured(await against('a clock of its own'), /within 60 s.*found: \d+ s behind/))
    test('an attached simulator that is not there', async () =>
      misconfigured(await against('an empty register', attachedTo('http://127.0.0.1:1')), /simulator does not answer/))
    test('an attached simulator with another key', async () => {
      const simulator = await misbehaving((_request, response) => {
        response.writeHead(403)
        response.end('{}')
      })
      const more = attachedTo(new URL(simulator.base).origin)
      misconfigured(await against('an empty register', more), /refuses the control key/)
      simulator.close()
    })
  })

  describe('answers that no judgement can rest on are never green', { concurrency: true }, () => {
    const inconclusive = ({ code, record, told }: Ended, words: RegExp) => {
      assert.equal(code, 2)
      assert.deepEqual([...new Set(record.examples.map(({ outcome }) => outcome))], ['inconclusive'])
      assert.match(record.examples.map(({ because }) => because).join('\n'), words)
      assert.match(told, /not a verdict/)
    }
    test('a page where a resource is expected', async () =>
      inconclusive(await against('a portal page'), /text\/html|HTML|JSON/))
    test('half a resource', async () => inconclusive(await against('half a resource'), /JSON/))
    test('next pages at another host', async () =>
      inconclusive(await against('next pages elsewhere'), /elsewhere\.example/))
    test('silence on every search of its own', async () =>
      inconclusive(await against('silence on every search of its own'), /no complete answer within 10 s/))
    test('a system that never calls the simulator is told so', async () => {
      const ended = await against('an empty register')
      inconclusive(ended, /could not be arranged/)
      assert.match(ended.told, /No call seen at http:\/\/127\.0\.0\.1:\d+; last call: never\..*\nNext: /)
      assert.equal(ended.record.end.target?.calls?.count, 0)
    })
    test('an error that repeats our token, which is then written nowhere', async () => {
      const { code, written } = await against('an error that repeats the token')
      assert.equal(code, 2)
      assert.match(written, /No right with Bearer \[redacted\]/)
      assert.ok(!written.includes(TOKEN))
    })
    test('a number that may belong to a real person ends the run with exit code 6', async () => {
      const { code, record, written } = await against('a number that may be real')
      assert.equal(code, 6)
      assert.equal(record.outcome, 'void')
      assert.ok(!written.includes('4505577104'))
    })
  })
})
