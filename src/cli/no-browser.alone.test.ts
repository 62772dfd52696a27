import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, mock, test } from 'node:test'
import type { ConformanceRecord } from '../verdict/record.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-no-browser-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('where no browser starts, what looks at screens is inconclusive, the rest is as ever, and nobody is to blame', async () => {
  process.env.INTERLOCK_CHROMIUM = '/nowhere/chromium'
  mock.method(console, 'log', () => undefined)
  const options = { mode: 'rehearsal', release: 'as-written', stage: 'bid', extent: 'target', seed: 'blind' } as const
  const example = ['UI-01.1', 'RISK-04.4', 'RISK-04.3', 'RISK-11.2']
  const exitCode = await runCommand({ ...options, candidate: 'candidates/reference.yaml', example, out: folder })
  const [run = ''] = readdirSync(join(folder, 'reference'))
  const record: ConformanceRecord = JSON.parse(readFileSync(join(folder, 'reference', run, 'record.json'), 'utf8'))
  assert.deepEqual(Object.fromEntries(record.examples.map(({ id, outcome, cause }) => [id, cause ?? outcome])), {
    'UI-01.1': 'no-browser',
    'RISK-04.4': 'no-browser',
    'RISK-04.3': 'passed',
    'RISK-11.2': 'passed',
  })
  assert.equal(exitCode, 2)
})
