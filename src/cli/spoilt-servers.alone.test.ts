import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import { systemClock } from '../domain/clock.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { runCommand } from './run.ts'
import { SPOILT, spoilt } from './spoilt-servers.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-spoilt-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)
process.setMaxListeners(0)

/** Milliseconds for a whole run, on a busy machine. */
const TIME_CAP = 60_000
/** Bytes by which a run may have grown when it is over. */
const MEMORY_CAP = 700 * 1024 * 1024
/** Bytes of a message that somebody is to read. */
const MESSAGE_CAP = 5_000

interface Ended {
  readonly code: number
  readonly record: ConformanceRecord
  /** Verdicts by row. */
  readonly verdicts: Readonly<Record<string, string>>
  /** What was found, by example. */
  readonly because: Readonly<Record<string, string>>
}

async function against(name: keyof typeof SPOILT): Promise<Ended> {
  const server = await spoilt(SPOILT[name])
  process.env.SPOILT_TOKEN = server.token
  const out = join(folder, name.replaceAll(' ', '-'))
  const candidate = `${out}.yaml`
  const auth = 'auth: { kind: bearer, preflight: { env: SPOILT_TOKEN } }'
  writeFileSync(
    candidate,
    `name: Spoilt\nsupplier: Nobody\nversion: "0"\nrole: fhir\ninterfaces:\n  fhir:\n    base-url: ${server.base}\n    ${auth}\n`,
  )
  const options = { mode: 'rehearsal', release: 'as-written', stage: 'bid', extent: 'target', seed: 'spoilt' } as const
  const before = process.memoryUsage().rss
  const start = systemClock.elapsedMs()
  const code = await runCommand({ ...options, runNumber: '1', candidate, out }).finally(() => server.close())
  assert.ok(systemClock.elapsedMs() - start < TIME_CAP, 'it ends in time')
  assert.ok(process.memoryUsage().rss - before < MEMORY_CAP, 'it keeps to its memory')
  const found = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('record.json'))
  const record: ConformanceRecord = JSON.parse(readFileSync(join(out, found ?? 'missing'), 'utf8'))
  assert.notEqual(code, 0, 'it is never green')
  assert.notEqual(record.outcome, 'void', `it is not our fault: ${record.because.join('\n').slice(0, MESSAGE_CAP)}`)
  for (const { id, because = '' } of record.examples) assert.ok(because.length < MESSAGE_CAP, `${id} is told briefly`)
  return {
    code,
    record,
    verdicts: Object.fromEntries(record.requirements.map(({ requirement, verdict }) => [requirement.id, verdict])),
    because: Object.fromEntries(record.examples.map(({ id, because = '' }) => [id, because])),
  }
}

describe('a server in front of which something is wrong', () => {
  for (const [name, found] of [
    ['HTML for everything', /text\/html|not JSON/],
    ['XML for everything', /not JSON/],
    ['an empty body for everything', /no body/],
    ['the same patient for everything', /with a Patient/],
  ] as const)
    test(`${name}: there is no description, and nothing is met`, async () => {
      const { code, verdicts, because, record } = await against(name)
      assert.equal(code, 1)
      assert.equal(verdicts['FHIR-11'], 'fail')
      assert.match(because['FHIR-11.1'] ?? '', found)
      const met = record.requirements.filter(
        ({ requirement, verdict }) => requirement.level === 'must' && verdict === 'pass',
      )
      assert.deepEqual(
        met.map(({ requirement }) => requirement.id),
        [],
      )
    })

  test('another charset: no body can be read, and only a refusal that needs none counts', async () => {
    const { code, verdicts, because } = await against('another charset')
    assert.equal(code, 1)
    assert.match(because['FHIR-11.1'] ?? '', /not JSON/)
    for (const [row, verdict] of Object.entries(verdicts))
      assert.equal(verdict === 'pass', row === 'FHIR-10', `${row} ${verdict}`)
  })

  test('200 for everything: a refusal that is no refusal is found out', async () => {
    const { code, verdicts, because } = await against('200 for everything')
    assert.equal(code, 1)
    for (const row of ['FHIR-01', 'FHIR-03', 'FHIR-04', 'FHIR-08', 'FHIR-10', 'FHIR-12', 'FHIR-15', 'FHIR-19'])
      assert.equal(verdicts[row], 'fail', row)
    assert.match(because['FHIR-08.1'] ?? '', /answered with 200/)
  })

  for (const name of ['500 for everything', 'less than announced'] as const)
    test(`${name}: there is nobody to judge`, async () => {
      const { code, record } = await against(name)
      assert.equal(code, 4)
      assert.equal(record.end.target?.started, 0)
    })

  test('a list without an end is followed for a while, and told of', async () => {
    const { verdicts, because } = await against('a list without an end')
    assert.equal(verdicts['FHIR-16'], 'fail')
    assert.match(because['FHIR-16.3'] ?? '', /more than 12 parts for 5 entries/)
    assert.equal(verdicts['FHIR-01'], 'pass')
  })

  test('a list that leads elsewhere is not followed there', async () => {
    const { because } = await against('a list that leads elsewhere')
    assert.match(because['FHIR-16.3'] ?? '', /a part at another address: http:\/\/elsewhere\.example/)
  })

  test('a hundred thousand entries are counted, and not told one by one', async () => {
    const { verdicts, because } = await against('a hundred thousand entries')
    assert.equal(verdicts['FHIR-09'], 'fail')
    assert.match(because['FHIR-09.1'] ?? '', /Patient\/p0, .* and 99990 more/)
    assert.equal(verdicts['FHIR-01'], 'pass')
  })

  test('more than can be read is not read', async () => {
    const { verdicts, because } = await against('more than can be read')
    assert.equal(verdicts['FHIR-09'], 'fail')
    assert.match(because['FHIR-09.1'] ?? '', /more than 10 MiB/)
  })

  test('more than announced: what was announced is read, and is half of it', async () => {
    const { code, record } = await against('more than announced')
    assert.ok(code === 1 || code === 4, String(code))
    const met = record.requirements.filter(
      ({ requirement, verdict }) => requirement.id === 'FHIR-01' && verdict === 'pass',
    )
    assert.equal(met.length, 0)
  })
})
