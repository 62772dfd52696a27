import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import type { Exchange } from '../domain/exchange.ts'
import { ROLES } from '../domain/staff.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { listening } from './hostile-systems.fixture.ts'
import { type RunOptions, runCommand } from './run.ts'

/** Requirements whose promise is about data, of several areas. */
const REQUIREMENTS = ['RISK-01', 'RISK-02', 'RISK-04', 'APPT-01', 'MOVE-01', 'NEED-01']
const folder = mkdtempSync(join(tmpdir(), 'interlock-canned-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)
process.env.CANNED_TOKEN = 'token-of-everybody'

const RUN = {
  mode: 'rehearsal',
  release: 'as-written',
  stage: 'bid',
  extent: 'target',
  seed: 'canned',
  requirement: REQUIREMENTS,
} as const satisfies Omit<RunOptions, 'candidate' | 'out'>

/** Runs, and reads what was written. */
async function run(candidate: string, runNumber: string) {
  const out = join(folder, `out-${runNumber}`)
  await runCommand({ ...RUN, candidate, runNumber, out })
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
  const of = (name: string) => readFileSync(join(out, paths.find((path) => path.endsWith(name)) ?? name), 'utf8')
  const record: ConformanceRecord = JSON.parse(of('record.json'))
  const exchanges = of('exchanges.ndjson').trimEnd().split('\n')
  return { record, exchanges: exchanges.map((line): Exchange => JSON.parse(line)) }
}

const met = ({ requirements }: ConformanceRecord) =>
  requirements
    .filter(({ verdict }) => verdict === 'pass')
    .map(({ requirement }) => requirement.id)
    .sort()

/** What an address asks for, whoever it is about: `GET List ? subject`. */
function kindOf(method: string, address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://any')
  const [, , type = '', id] = pathname.split('/')
  return `${method} ${type} ${id === undefined ? '' : 'one'} ? ${[...new Set(searchParams.keys())].sort().join(' ')}`
}

describe('a system that answers with what was right for somebody else', () => {
  let honest: Awaited<ReturnType<typeof run>>
  before(async () => {
    honest = await run('candidates/reference.yaml', '1')
  })

  test('is shown by an honest one that the same answers were right once', () => {
    assert.deepEqual(met(honest.record), [...REQUIREMENTS].sort())
  })

  test('meets no requirement, though an example may be right by chance', async () => {
    const kept = new Map<string, NonNullable<Exchange['response']>>()
    for (const { direction, party, request, response } of honest.exchanges)
      if (direction === 'outgoing' && party === 'healthcare' && response && response.status < 300)
        if (!/"total":0\b/.test(response.body)) kept.set(kindOf(request.method, request.url), response)
    assert.ok(kept.size > 5)
    const server = createServer((request, response) => {
      const found = kept.get(kindOf(request.method ?? 'GET', request.url ?? '/'))
      request.resume()
      response.writeHead(found?.status ?? 404, { 'content-type': 'application/fhir+json' })
      response.end(found?.body ?? '{"resourceType":"OperationOutcome","issue":[]}')
    })
    const port = await listening(server)
    const file = join(folder, 'canned.yaml')
    const roles = ROLES.map((role) => `${role}: { env: CANNED_TOKEN }`).join(', ')
    const seen = ROLES.map((role) => `${role}: [H, X, V, R, M, T, O, A, P, L]`).join(', ')
    writeFileSync(
      file,
      `name: Canned\nsupplier: Nobody\nversion: "0"\nrole: healthcare\ninterfaces:\n  fhir:\n    base-url: http://127.0.0.1:${port}/fhir\n    auth: { kind: bearer, roles: { ${roles} } }\nalert-types: { ${seen} }\npeople: received-from-prison\n`,
    )
    try {
      const { record } = await run(file, '2')
      assert.deepEqual(met(record), [])
      const passed = record.examples.filter(({ outcome }) => outcome === 'passed')
      assert.ok(passed.length < record.examples.length / 5, passed.map(({ id }) => id).join(', '))
      assert.equal(record.end.target?.started, record.examples.length)
      assert.notEqual(record.exitCode, 0)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })
})
