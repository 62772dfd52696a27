import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { parse } from 'yaml'
import { serveMedplum } from '../../candidates/medplum/server.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import type { ConformanceRecord, Verdict } from '../verdict/record.ts'
import { runCommand } from './run.ts'

interface Argued {
  readonly verdict: Verdict
  readonly because: string
}

const folder = mkdtempSync(join(tmpdir(), 'interlock-outsider-'))
const expected: Readonly<Record<string, Argued>> = parse(readFileSync('candidates/medplum-expected.yaml', 'utf8'))
let record: ConformanceRecord | undefined

/** Waits as short as the candidate file may make them: this system will never be on time. */
function impatient(): string {
  const times = loadCatalogue(process.cwd(), { mode: 'rehearsal' }).limits.filter(({ unit }) => unit === 's')
  return `limits:\n${times.map(({ id, value }) => `  ${id}: ${Math.min(value, 0.1)}\n`).join('')}`
}

before(async () => {
  mock.method(console, 'log', () => undefined)
  const system = await serveMedplum()
  const file = join(folder, 'candidate.yaml')
  const written = readFileSync('candidates/medplum-naked.yaml', 'utf8')
  writeFileSync(file, `${written.replace('http://127.0.0.1:8490/fhir', system.baseUrl)}\n${impatient()}`)
  const options = { mode: 'rehearsal', release: '0.1', stage: 'bid', extent: 'target', seed: 'outsider' } as const
  await runCommand({ ...options, candidate: file, concurrency: '64', out: folder })
  system.close()
  const slug = join(folder, 'medplum-router-naked')
  record = JSON.parse(readFileSync(join(slug, readdirSync(slug)[0] ?? '', 'record.json'), 'utf8'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

describe('a system that nobody here wrote', () => {
  test('is judged: no crash, nothing void, every demanded example run', () => {
    assert.equal(record?.outcome, 'not-conformant', record?.because.join('\n'))
    assert.equal(record?.exitCode, 1)
    assert.deepEqual(
      record?.examples.filter(({ outcome }) => outcome === 'not-run').map(({ id }) => id),
      [],
    )
  })

  test('gets the verdict that was argued for each row of the release', () => {
    const rows = record?.requirements.map(({ requirement, verdict, because }) => [requirement.id, verdict, because])
    const differs = rows?.filter(([id = '', verdict]) => expected[id]?.verdict !== verdict)
    assert.deepEqual(differs, [])
    assert.deepEqual(
      Object.keys(expected),
      record?.requirements.map(({ requirement }) => requirement.id),
    )
  })

  test('is never excused: what is inconclusive rests on a promise that itself was seen to fail', () => {
    const failed = new Set(
      record?.requirements.filter(({ verdict }) => verdict === 'fail').map((one) => one.requirement.id),
    )
    const excused = record?.examples.filter(
      ({ outcome, owner }) => outcome === 'inconclusive' && !failed.has(owner ?? ''),
    )
    assert.deepEqual(
      excused?.map(({ id, because }) => `${id}: ${because}`),
      [],
    )
  })
})
