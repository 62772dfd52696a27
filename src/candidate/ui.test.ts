import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { COLUMNS, PLACES, SAYINGS } from '../domain/named-places.ts'
import { loadCandidate } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'screens-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const HEAD = 'name: Acme\nsupplier: Acme Ltd\nversion: "4.2"\nrole: healthcare\ninterfaces:\n'
const FHIR = '  fhir: { base-url: "https://acme.example/fhir", auth: { kind: none } }\n'

function load(ui: string, environment: Record<string, string> = {}) {
  const file = join(folder, 'acme.yaml')
  writeFileSync(file, `${HEAD}${FHIR}  ui: ${ui}\n`)
  return loadCandidate(file, environment)
}

function complaints(ui: string): string {
  try {
    load(ui)
  } catch (error) {
    if (error instanceof InputProblem) return error.problems.join('\n')
    throw error
  }
  return ''
}

describe('screens for a browser', () => {
  test('are places by role and name, with whoever signs in', () => {
    const ui =
      '{ kind: browser, url: "https://acme.example/", places: { find: { role: button, name: Go } }, users: { nurse: { name: j.nurse, password: { env: ACME_NURSE } } } }'
    const candidate = load(ui, { ACME_NURSE: 'a-long-password' })
    assert.ok(candidate.ui.kind === 'browser')
    assert.deepEqual(candidate.ui.screens.places, { find: { role: 'button', name: 'Go' } })
    assert.deepEqual(candidate.ui.signIns, { nurse: { name: 'j.nurse', password: 'a-long-password' } })
    assert.ok(candidate.secrets.includes('a-long-password'))
    assert.ok(candidate.hosts.includes('acme.example:443'))
  })

  test('are told what is misspelt, missing or for a person', () => {
    assert.match(
      complaints('{ kind: browser, url: "https://a.example", places: { finde: { role: button, name: Go } } }'),
      /Did you mean "find"\?/,
    )
    assert.match(complaints('{ kind: browser }'), /a browser needs to know where to begin/)
    assert.match(
      complaints('{ kind: browser, url: "https://a.example", shows: { risk: the banner } }'),
      /"shows" and "sign-in" are for screens that a person looks at/,
    )
    assert.match(complaints('{ kind: attended, views: [{ role: link, name: Notes }] }'), /are for a browser/)
    assert.match(
      complaints('{ kind: browser, url: "https://a.example", users: { nurse: { name: n, password: open } } }'),
      /a secret stands in the file/,
    )
  })

  test('can name every place, column and word that examples look for', () => {
    const every = (names: readonly string[], value: string) => names.map((name) => `${name}: ${value}`).join(', ')
    const ui = `{ kind: browser, url: "https://a.example", places: { ${every(PLACES, '{ role: link, name: X }')} }, columns: { ${every(COLUMNS, 'X')} }, words: { ${every(SAYINGS, 'X')} } }`
    assert.equal(complaints(ui), '')
  })

  test('of the reference name every place, column and word', () => {
    const { ui } = loadCandidate('candidates/reference.yaml', {})
    assert.ok(ui.kind === 'browser')
    assert.deepEqual(Object.keys(ui.screens.places).toSorted(), [...PLACES].toSorted())
    assert.deepEqual(Object.keys(ui.screens.columns).toSorted(), [...COLUMNS].toSorted())
    assert.deepEqual(Object.keys(ui.screens.words).toSorted(), [...SAYINGS].toSorted())
  })
})
