import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import { peopleIn } from '../candidate/people-list.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { packCommand } from './pack.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-pack-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)

describe('the pack that a supplier reads before a run', () => {
  const options = {
    candidate: 'candidates/reference.yaml',
    release: '0.1',
    stage: 'bid',
    extent: 'both',
    seed: 'pack',
    runNumber: '7',
    requirement: ['RISK-02', 'APPT-12'],
  } as const

  test('counts what the run has, and names exactly the people whom it uses', async () => {
    const out = join(folder, 'pack')
    assert.equal(await packCommand({ ...options, out }), 0)
    await runCommand({ ...options, out: join(folder, 'runs'), json: true })
    const runs = join(folder, 'runs', 'reference')
    const run = join(runs, readdirSync(runs)[0] ?? '')
    const record: ConformanceRecord = JSON.parse(readFileSync(join(run, 'record.json'), 'utf8'))
    const page = readFileSync(join(out, 'read-before-you-run.html'), 'utf8')
    assert.match(
      page,
      new RegExp(`${record.requirements.length} requirements, shown by ${record.demanded.target?.length} examples`),
    )
    const today = (record.demanded.today?.length ?? 0) - record.blocked.length
    assert.match(page, new RegExp(`${today} examples run once more with the prison interface of today`))
    const listed = peopleIn(readFileSync(join(out, 'people.csv'), 'utf8'), 'people.csv')
    const evidence = readFileSync(join(run, 'evidence', 'exchanges.ndjson'), 'utf8')
    const met = new Set(evidence.match(/\b[A-Z]\d{4}[A-Z]{2}\b/g))
    assert.deepEqual(listed.map((person) => person['prison-number']).sort(), [...met].sort())
    const bundle: { entry: readonly unknown[] } = JSON.parse(readFileSync(join(out, 'people.fhir.json'), 'utf8'))
    assert.equal(bundle.entry.length, listed.length)
    assert.ok(readFileSync(join(out, 'read-before-you-run.docx')).subarray(0, 2).toString() === 'PK')
  })
})
