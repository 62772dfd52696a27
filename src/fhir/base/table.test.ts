import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { deriveTable, printTable } from './derive.ts'
import { uncheckedInvariants } from './invariants.ts'
import { TABLE, TABLE_FILE } from './table.ts'

test('the committed table is what the published definitions say', () => {
  const committed = readFileSync(TABLE_FILE, 'utf8')
  assert.ok(
    committed === printTable(deriveTable()),
    'It differs: run "node src/fhir/base/derive.ts" and read the diff.',
  )
})

test('the page for suppliers lists every constraint and every value set that nothing looks at', () => {
  const page = readFileSync(new URL('../../../docs/interface/fhir-validation.md', import.meta.url), 'utf8')
  const constraints = Object.entries(uncheckedInvariants()).map(([owner, keys]) => `| ${owner} | ${keys.join(', ')} |`)
  const [, listed = ''] = page.split('| of | keys |\n|---|---|\n')
  assert.deepEqual(listed.trim().split('\n'), constraints.sort())
  const valueSets = [...page.matchAll(/^- `(http.*)`$/gm)].map(([, url]) => url)
  assert.deepEqual(valueSets, TABLE.uncheckedCodes)
})
