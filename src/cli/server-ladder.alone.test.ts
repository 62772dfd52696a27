import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import { type Flaw, flawed, OUTCOME, onlyAt, resource, STATEMENT, text } from './broken-candidates.fixture.ts'
import { doctorCommand } from './doctor.ts'
import { NOBODY } from './hostile-systems.fixture.ts'
import type { Blame, Rung } from './rungs.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-server-ladder-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const said: string[] = []
mock.method(console, 'log', (line: string) => said.push(line))

const DECLARES = '    declares: { Basic: { interactions: [read, search-type] } }\n'

/** What the doctor says of a FHIR server that is judged alone, and what it asked. */
async function seenBy(flaw: Flaw, more = '') {
  said.length = 0
  const asked: string[] = []
  const system = await flawed((request, response, path) => {
    asked.push(`${request.method} ${path.replace(/interlock-[0-9a-f][0-9a-f-]+/, 'made-up')}`)
    return flaw(request, response, path)
  })
  const file = join(folder, 'server.yaml')
  const head = 'name: Case\nsupplier: Nobody\nversion: "0"\nrole: fhir\ninterfaces:\n  fhir:\n'
  writeFileSync(file, `${head}    base-url: ${system.base}\n    auth: { kind: none }\n${more}`)
  const code = await doctorCommand({ candidate: file, wait: '0' }).finally(system.close)
  return { code, told: said.join('\n'), asked }
}

const statementOf = (more: object) => resource({ ...STATEMENT, ...more })
const metadata = (flaw: Flaw) => onlyAt(/\/metadata$/, flaw)

describe('the ladder of a FHIR server that is judged alone', () => {
  test('is climbed to its end, with a request for each rung and none that writes', async () => {
    const { code, told, asked } = await seenBy(() => false)
    assert.equal(code, 0, told)
    assert.match(told, /capability: FHIR R4, as it says itself\. Tried by Patient\.\ndata: .*\nconformance: /)
    assert.deepEqual(asked.toSorted(), [
      'GET /fhir/Patient/made-up',
      'GET /fhir/Patient?_id=interlock-control',
      'GET /fhir/Patient?_id=made-up',
      'GET /fhir/Patient?_id=made-up',
      'GET /fhir/metadata',
      'GET /fhir/metadata',
    ])
  })

  test('is climbed by what the candidate file says, where the server does not describe itself', async () => {
    const { code, told, asked } = await seenBy(metadata(resource(OUTCOME, 404)), DECLARES)
    assert.equal(code, 0, told)
    assert.match(told, /capability: it does not describe itself; as the candidate file says\. Tried by Basic\./)
    assert.ok(asked.includes('GET /fhir/Basic/made-up'))
  })

  const rows: readonly (readonly [what: string, flaw: Flaw, Rung, Blame, code: 3 | 4, words: RegExp, more?: string])[] =
    [
      ['no description', metadata(resource(OUTCOME, 404)), 'capability', 'your system', 4, /found: 404/],
      [
        'FHIR R5',
        metadata(statementOf({ fhirVersion: '5.0.0' })),
        'capability',
        'your system',
        4,
        /fhirVersion 5\.0\.0/,
      ],
      ['nothing to ask for', metadata(statementOf({ rest: [] })), 'capability', 'your system', 4, /none declared/],
      [
        'a portal in the place of the description',
        metadata(text('<!doctype html><title>Portal</title>', 'text/html')),
        'capability',
        'your configuration',
        3,
        /a page in HTML/,
      ],
      [
        'the same answer to every search',
        onlyAt(/\?/, resource({ ...NOBODY, entry: [{ resource: { resourceType: 'Patient', id: '1' } }] })),
        'data',
        'your system',
        4,
        /expected nobody|1 entries/i,
      ],
      [
        'a record of whoever is asked for',
        onlyAt(/\/Patient\/interlock-/, resource({ resourceType: 'Patient', id: '1' })),
        'data',
        'your system',
        4,
        /one that was read/,
      ],
      [
        'searches that fail, of the type that the candidate file names',
        onlyAt(/metadata|Basic/, resource(OUTCOME, 500)),
        'data',
        'your system',
        4,
        /an error of the system \(500\)/,
        DECLARES,
      ],
      [
        'another media type',
        onlyAt(/metadata/, text(JSON.stringify(STATEMENT), 'text/plain')),
        'conformance',
        'your system',
        4,
        /text\/plain/,
      ],
    ]
  for (const [what, flaw, rung, blame, expected, words, more] of rows)
    test(`stops at ${what}`, async () => {
      const { code, told } = await seenBy(flaw, more)
      assert.match(told, words)
      assert.match(told, new RegExp(`Next: .*\\nRung: ${rung}\\. To be mended in: ${blame}\\.`))
      assert.equal(code, expected)
    })
})
