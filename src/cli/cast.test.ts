import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCandidate } from '../candidate/load.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { castFor } from './cast.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-cast-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('no reference system stands in for a candidate without an interface that can be driven', async () => {
  const file = join(folder, 'screen.yaml')
  writeFileSync(
    file,
    'name: Only a screen\nsupplier: S\nversion: "1"\nrole: healthcare\ninterfaces:\n  ui: { kind: browser, url: "https://screen.example/" }\n',
  )
  await assert.rejects(castFor(loadCandidate(file, {})), (error: unknown) => {
    assert.ok(error instanceof InputProblem)
    assert.match(error.message, /screen\.yaml: expected "interfaces\.fhir".*Next: /)
    return true
  })
})
