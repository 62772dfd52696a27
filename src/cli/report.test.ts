import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import { EXCHANGES } from '../evidence/store.ts'
import { writeMessages } from '../runner/message-stream.ts'
import { allPassing, factsOf, rowOf } from '../verdict/run.fixture.ts'
import { broken, exchange, streamOf } from '../verdict/stream.fixture.ts'
import { deriveReports } from './report.ts'

const place = mkdtempSync(join(tmpdir(), 'interlock-report-'))
after(() => rmSync(place, { recursive: true, force: true }))

const EVIDENCE = '{"request":{"headers":{},"method":"GET","url":"http://hc.example/fhir/List"}}\n'
const digest = hash('sha256', EVIDENCE)

/** The folder of a run in which everything passed but for what `change` says. */
function runFolder(name: string, change: Partial<RunFacts> = {}, examples = allPassing(factsOf(change))): string {
  const folder = join(place, name)
  mkdirSync(join(folder, 'evidence'), { recursive: true })
  const stream = writeMessages(join(folder, 'target.ndjson'))
  for (const envelope of streamOf(factsOf(change), examples))
    stream.write(JSON.parse(JSON.stringify(envelope).replaceAll(exchange.digest, digest)))
  stream.close()
  writeFileSync(join(folder, 'evidence', EXCHANGES), EVIDENCE)
  return folder
}

function everythingIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

describe('the same folder gives the same bytes', () => {
  for (const [name, spoil] of [
    ['whole', (text: string) => text],
    ['cut short', (text: string) => text.slice(0, -40)],
    ['with a line that is not JSON', (text: string) => `${text}{oops\n`],
  ] as const)
    test(`whatever it is called and wherever it is seen from: a run that is ${name}`, async () => {
      const folder = runFolder(`bytes ${name}`)
      const stream = join(folder, 'target.ndjson')
      writeFileSync(stream, spoil(readFileSync(stream, 'utf8')))
      const copy = join(place, `elsewhere ${name}`)
      cpSync(folder, copy, { recursive: true })
      await deriveReports(folder)
      const first = everythingIn(folder)
      await deriveReports(folder)
      assert.deepEqual(everythingIn(folder), first)
      await deriveReports(relative(process.cwd(), copy))
      assert.deepEqual(everythingIn(copy), first)
      assert.ok(!JSON.stringify(first).includes(place), 'no report says where on this machine it was made')
    })
})

describe('a folder that somebody else made', () => {
  test('is void when its facts do not fit the schema of the record', async () => {
    const spoilt = { ...rowOf('RISK-01'), level: 'shall' }
    const folder = runFolder('shall', {}, [broken('RISK-01.1', { as: 'Then', throws: 'NonConformance' })])
    const stream = join(folder, 'target.ndjson')
    const text = readFileSync(stream, 'utf8')
    writeFileSync(stream, text.replaceAll('\\"level\\":\\"must\\"', `\\"level\\":\\"${spoilt.level}\\"`))
    const record = await deriveReports(folder)
    assert.deepEqual([record.outcome, record.exitCode], ['void', 5])
    assert.match(record.because.join('\n'), /schema of the record: \/requirements\/0\/requirement\/level/)
  })

  test('is void when any line is another, or when its end does not say what came before', async () => {
    const isVoid = async (name: string, why: RegExp, spoil: (text: string) => string) => {
      const folder = runFolder(name)
      const stream = join(folder, 'target.ndjson')
      const text = readFileSync(stream, 'utf8')
      assert.notEqual(spoil(text), text)
      writeFileSync(stream, spoil(text))
      const record = await deriveReports(folder)
      assert.equal(record.outcome, 'void')
      assert.match(record.because.join('\n'), why)
    }
    await isVoid('line', /not what the run had written by then/, (text) => text.replace('A nurse', 'A doctor'))
    await isVoid('unsealed', /does not say what came before/, (text) => text.replace(/,\\"before\\":\\"\w+\\"/, ''))
  })

  test('decides nothing about what is written outside of it', async () => {
    const id = '../../../outside-1'
    const folder = runFolder('traversal', { requirements: [rowOf(id)], demanded: [`${id}.1`] })
    const record = await deriveReports(folder)
    assert.equal(record.outcome, 'void')
    assert.deepEqual(
      readdirSync(place).filter((name) => name.startsWith('outside')),
      [],
    )
  })

  test('is not written through: a link is replaced, a linked folder refused', async () => {
    const folder = runFolder('links')
    const precious = join(place, 'precious.txt')
    writeFileSync(precious, 'precious')
    symlinkSync(precious, join(folder, 'record.json'))
    symlinkSync(precious, join(folder, 'index.html'))
    await deriveReports(folder)
    assert.equal(readFileSync(precious, 'utf8'), 'precious')
    assert.match(readFileSync(join(folder, 'record.json'), 'utf8'), /"outcome": "conformant"/)

    rmSync(join(folder, 'examples'), { recursive: true })
    mkdirSync(join(place, 'elsewhere'))
    symlinkSync(join(place, 'elsewhere'), join(folder, 'examples'))
    await assert.rejects(deriveReports(folder), (error: unknown) => {
      assert.ok(error instanceof InputProblem)
      assert.match(error.message, /examples is a link.*Next: /s)
      return true
    })
    assert.deepEqual(readdirSync(join(place, 'elsewhere')), [])
  })

  test('that cannot be written to is said to be so', async () => {
    const folder = runFolder('unwritable')
    mkdirSync(join(folder, 'record.json', 'occupied'), { recursive: true })
    await assert.rejects(deriveReports(folder), InputProblem)
    assert.ok(!existsSync(join(folder, 'record.json.new')))
  })

  test('shows evidence only as it was named, and is void where a line changed, is missing or nobody mentions', async () => {
    const isVoid = async (name: string, why: RegExp, spoil: (evidence: string) => void) => {
      const folder = runFolder(name)
      spoil(join(folder, 'evidence'))
      const record = await deriveReports(folder)
      assert.equal(record.outcome, 'void')
      assert.match(record.because.join('\n'), why)
    }
    await isVoid('changed', /was changed or added after the run/, (evidence) =>
      writeFileSync(join(evidence, EXCHANGES), '{}\n'),
    )
    await isVoid('missing', /is missing/, (evidence) => rmSync(join(evidence, EXCHANGES)))
    await isVoid('extra', /no message stream refers to it/, (evidence) => writeFileSync(join(evidence, 'a.json'), '{}'))
    await isVoid('a link to nothing', /was changed or added after the run/, (evidence) => {
      rmSync(join(evidence, EXCHANGES))
      symlinkSync(join(place, 'nothing'), join(evidence, EXCHANGES))
    })
    await isVoid('a folder', /was changed or added after the run/, (evidence) => {
      rmSync(join(evidence, EXCHANGES))
      mkdirSync(join(evidence, EXCHANGES))
    })
  })
})
