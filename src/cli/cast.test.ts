import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { listen } from '../../mocks/serve.ts'
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

test('what a run starts for itself answers until it is stopped', async () => {
  const cast = await castFor(loadCandidate('candidates/reference.yaml', {}))
  const ask = (url: string) =>
    cast.send({ method: 'GET', url, headers: {} }, { signal: new AbortController().signal, timeoutMs: 10_000 })
  const urls = [`${cast.healthcareUrl}/metadata`, `${cast.control?.url}/control/health/show`]
  try {
    for (const url of urls) assert.ok((await ask(url)).status > 0)
  } finally {
    await cast.stop()
  }
  for (const url of urls) await assert.rejects(ask(url), { reason: 'refused' })
})

test('a port that is taken is a problem of the candidate file', async () => {
  const other = await listen()
  const file = join(folder, 'port.yaml')
  const fhir = '{ base-url: "http://127.0.0.1:9/fhir", auth: { kind: none } }'
  const prison = `{ mode: started-by-run, port: ${other.port} }`
  writeFileSync(
    file,
    `name: N\nsupplier: S\nversion: "1"\nrole: healthcare\ninterfaces:\n  fhir: ${fhir}\ncounterparties:\n  prison: ${prison}\n`,
  )
  try {
    await assert.rejects(castFor(loadCandidate(file, {})), /counterparties\.prison: cannot listen .*Next: choose/)
  } finally {
    await other.close()
  }
})
