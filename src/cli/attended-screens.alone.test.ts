import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, mock, test } from 'node:test'
import type { Attendant, Told } from '../domain/attended.ts'
import type { ConformanceRecord } from '../verdict/record.ts'
import { type RunOptions, runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-attended-screens-'))
after(() => rmSync(folder, { recursive: true, force: true }))
mock.method(console, 'log', () => undefined)

const written = readFileSync('candidates/reference.yaml', 'utf8').replaceAll(/^evidence:[\s\S]*/gm, '')
const attended = '  ui: { kind: attended, sign-in: Sign in., shows: { risk: the banner } }\n'
const file = join(folder, 'candidate.yaml')
writeFileSync(file, written.replace(/^ {2}ui:.*\n(?: {4}.*\n)*/m, attended))
const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7])

/** Somebody who answers every question from one sheet. */
function answering(said: Told['said']): Attendant {
  const screenshot = { name: 'screen.png', bytes, ending: 'png' } as const
  return { ask: async () => ({ said, by: 'B. Nurse', role: 'nurse manager', screenshot }), leave: () => undefined }
}

async function run(name: string, filter: Partial<RunOptions>, attendant?: Attendant): Promise<ConformanceRecord> {
  const out = join(folder, name)
  const options = { release: 'as-written', stage: 'live', extent: 'target', mode: 'rehearsal', seed: 'a' } as const
  await runCommand({ ...options, ...filter, candidate: file, out }, attendant)
  const inner = join(out, 'reference')
  return JSON.parse(readFileSync(join(inner, readdirSync(inner)[0] ?? '', 'record.json'), 'utf8'))
}

const EXPLAINED = {
  opened: ['opened'],
  decided: ['no decision'],
  home: ['Your GP at home may take you off their list.'],
  custody: ['You get health care in this prison either way.'],
  release: ['You may need to register with a GP again when you leave.'],
  version: ['1'],
  permit: ['is offered'],
  deny: ['is offered'],
  deferred: ['is offered'],
  prompt: ['no'],
} as const

describe('examples on screens, where a person is the only one who can look', () => {
  test('say what to look at, or why nobody can, where nobody is there: none passes, fails or waits', async () => {
    const { examples, outcome } = await run('nobody', { via: 'browser' })
    assert.notEqual(outcome, 'void')
    assert.ok(examples.length > 60, `${examples.length} examples`)
    for (const { id, outcome, because } of examples) {
      assert.equal(outcome, 'parked', id)
      assert.match(because ?? '', /^Nobody answered: Sign in\.|^This is looked at in a browser/, id)
    }
  })

  test('are judged by what the person told of the screen', async () => {
    const example = ['GMS-02.10', 'GMS-03.8', 'GMS-04.14']
    const { examples } = await run('told', { example }, answering(EXPLAINED))
    assert.deepEqual(
      Object.fromEntries(examples.map(({ id, outcome }) => [id, outcome])),
      { 'GMS-02.10': 'passed', 'GMS-03.8': 'passed', 'GMS-04.14': 'failed' },
      examples.map(({ because }) => because).join('\n'),
    )
    const [one] = examples
    assert.deepEqual([one?.answers?.[0]?.by, one?.answers?.[0]?.role], ['B. Nurse', 'nurse manager'])
  })

  test('fail where a point was not to be seen', async () => {
    const said = { ...EXPLAINED, home: [''], deferred: ['is not offered'] }
    const { examples } = await run('less', { example: ['GMS-02.10', 'GMS-03.8'] }, answering(said))
    assert.deepEqual(
      examples.map(({ outcome }) => outcome),
      ['failed', 'failed'],
    )
    for (const { because } of examples) assert.match(because ?? '', /answer 1, by B\. Nurse \(nurse manager\)/)
  })
})
