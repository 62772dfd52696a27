import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { deriveReports } from './report.ts'

const EXAMPLE = 'reports/example'
const folder = mkdtempSync(join(tmpdir(), 'interlock-example-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function filesIn(root: string): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => statSync(join(root, name)).isFile()).sort()
}

test('the example report is what its evidence gives today; if not, run "npx interlock report reports/example"', async () => {
  const copy = join(folder, 'copy')
  cpSync(EXAMPLE, copy, { recursive: true })
  const record = await deriveReports(copy)
  assert.equal(record.outcome, 'partial')
  assert.deepEqual(filesIn(copy), filesIn(EXAMPLE))
  for (const name of filesIn(EXAMPLE))
    assert.equal(readFileSync(join(copy, name), 'utf8'), readFileSync(join(EXAMPLE, name), 'utf8'), name)
})
