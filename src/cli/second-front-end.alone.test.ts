import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, mock, test } from 'node:test'
import { parse } from 'yaml'
import type { CandidateFile } from '../candidate/file.ts'
import { openBrowser } from '../drivers/browser.ts'
import { nameOf } from '../drivers/healthcare-browser/place.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { runCommand } from './run.ts'

/** Views, a booking, a clinic, an emergency, texts for patients, registration; none that a busy machine makes too late. */
const EXAMPLES = [
  ...['UI-01.1', 'UI-03.1', 'UI-04.1', 'RISK-07.18', 'A11Y-02.2', 'ACC-03.12', 'MOVE-02.15'],
  ...['GMS-01.11', 'GMS-03.8', 'GMS-04.15'],
]
/** Looks at which places are in an order that can be compared. */
const LOOKS = {
  'the first view of a record': 'what is in sight of risk on "the first view"',
  'a decision on registration': 'the decision of Ade',
} as const
/** Roles of what has a name, or is one, whoever's record is open. */
const NAMED =
  /^\s*- (?:button|link|textbox|searchbox|combobox|checkbox|radio|radiogroup|tab|table|list|region|complementary|navigation|dialog|alertdialog|heading|columnheader|rowheader|term)(?: "((?:[^"\\]|\\.)+)"|: (.+))/

interface FrontEnd {
  readonly record: ConformanceRecord
  readonly names: ReadonlySet<string>
  /** Places that its candidate file names, in the order in which each look has them. */
  readonly orders: Readonly<Record<keyof typeof LOOKS, readonly string[]>>
}

describe('a second front end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-front-ends-'))
  let first: FrontEnd
  let second: FrontEnd
  let missing: readonly string[] = []
  before(async () => {
    const search = await openBrowser()
    if (!search.found) {
      missing = search.reasons
      return
    }
    await search.browser.close()
    mock.method(console, 'log', () => undefined)
    first = await shown('candidates/reference.yaml', folder)
    second = await shown('candidates/second-front-end.yaml', folder)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))
  const inBrowser = (name: string, check: () => void) =>
    test(name, (context) =>
      missing.length > 0 ? context.skip(`NO BROWSER STARTS HERE: ${missing.join('; ')}`) : check(),
    )

  inBrowser('passes the same examples as the first, told apart by its candidate file alone', () => {
    for (const { record } of [first, second])
      assert.deepEqual(
        Object.fromEntries(record.examples.map(({ id, outcome }) => [id, outcome])),
        Object.fromEntries(EXAMPLES.map((id) => [id, 'passed'])),
      )
  })

  inBrowser('has other names for at least half of what has one', () => {
    const own = [...second.names].filter((name) => !first.names.has(name))
    assert.ok(second.names.size > 40, `${second.names.size} names are too few to compare`)
    assert.ok(own.length * 2 >= second.names.size, `${own.length} of ${second.names.size} names are its own`)
  })

  for (const look of ['the first view of a record', 'a decision on registration'] as const)
    inBrowser(`has ${look} in another order`, () => {
      const [own, other] = [second.orders[look], first.orders[look]]
      const both = own.filter((place) => other.includes(place))
      const pairs = both.flatMap((place, at) => both.slice(at + 1).map((later) => [place, later] as const))
      const turned = pairs.filter(([place, later]) => other.indexOf(place) > other.indexOf(later))
      assert.ok(both.length > 8, `${both.join(', ')} are too few to compare`)
      assert.ok(turned.length * 4 >= pairs.length, `${turned.length} of ${pairs.length} pairs come the other way round`)
    })
})

async function shown(candidate: string, folder: string): Promise<FrontEnd> {
  const options = { mode: 'rehearsal', release: 'as-written', stage: 'live', extent: 'target', seed: 'two' } as const
  await runCommand({ ...options, candidate, example: EXAMPLES, out: folder })
  const file: CandidateFile = parse(readFileSync(candidate, 'utf8'))
  const slug = join(folder, file.name.toLowerCase().replaceAll(' ', '-'))
  const run = join(slug, readdirSync(slug)[0] ?? '')
  const record: ConformanceRecord = JSON.parse(readFileSync(join(run, 'record.json'), 'utf8'))
  const sights = record.examples.flatMap((example) => example.sights ?? [])
  const trees = new Map(sights.map(({ what, tree }) => [what, readFileSync(join(run, tree.file), 'utf8')]))
  const places = Object.entries(file.interfaces?.ui?.places ?? {})
  const orderIn = (tree = ''): readonly string[] => {
    const lines = tree.split('\n')
    return places
      .map(([name, place]) => ({ name, line: lines.findIndex((line) => isAt(line, place)) }))
      .filter(({ line }) => line >= 0)
      .toSorted((a, b) => a.line - b.line)
      .map(({ name }) => name)
  }
  return {
    record,
    names: new Set([...trees.values()].flatMap((tree) => tree.split('\n').flatMap(nameIn))),
    orders: {
      'the first view of a record': orderIn(trees.get(LOOKS['the first view of a record'])),
      'a decision on registration': orderIn(trees.get(LOOKS['a decision on registration'])),
    },
  }
}

function nameIn(line: string): readonly string[] {
  const [, quoted, text] = NAMED.exec(line) ?? []
  const name = quoted ?? text
  return name === undefined ? [] : [name.toLowerCase()]
}

function isAt(line: string, place: { readonly role: string; readonly name: string }): boolean {
  const role = place.role === 'definition' ? 'term' : place.role
  const [, quoted, text] = new RegExp(`^\\s*- ${role}(?: "((?:[^"\\\\]|\\\\.)+)"|: (.+))`).exec(line) ?? []
  return nameOf(place).test(quoted ?? text ?? '\0')
}
