import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { RunFacts } from '../domain/run-facts.ts'
import { EXCHANGES } from '../evidence/store.ts'
import { writeMessages } from '../runner/message-stream.ts'
import { factsOf } from '../verdict/run.fixture.ts'
import { broken, exchange, passing, streamOf } from '../verdict/stream.fixture.ts'
import { type CompareOptions, compareCommand } from './compare.ts'
import { comparedRun } from './compared-run.ts'
import { harnessFacts } from './provenance.ts'
import { deriveReports } from './report.ts'

const place = mkdtempSync(join(tmpdir(), 'interlock-compare-'))
after(() => rmSync(place, { recursive: true, force: true }))

const EVIDENCE = '{"request":{"headers":{},"method":"GET","url":"http://hc.example/fhir/List"}}\n'

/** The folder of a run, with its record, in which these examples break their promise. */
async function runFolder(name: string, failing: readonly string[] = [], change: Partial<RunFacts> = {}) {
  const folder = join(place, name)
  const facts = factsOf(change)
  mkdirSync(join(folder, 'evidence'), { recursive: true })
  const examples = facts.demanded.map((id) =>
    failing.includes(id) ? broken(id, { as: 'Then', throws: 'NonConformance' }) : { id, acts: passing() },
  )
  const stream = writeMessages(join(folder, 'target.ndjson'))
  for (const envelope of streamOf(facts, examples))
    stream.write(JSON.parse(JSON.stringify(envelope).replaceAll(exchange.digest, hash('sha256', EVIDENCE))))
  stream.close()
  writeFileSync(join(folder, 'evidence', EXCHANGES), EVIDENCE)
  await deriveReports(folder)
  return folder
}

/** What a comparison tells and how it ends. */
async function compared(paths: readonly string[], options: CompareOptions = {}) {
  const told: string[] = []
  const { log, error } = console
  console.log = console.error = (line: string) => told.push(line)
  try {
    const code = await compareCommand(paths, options)
    return { code, told: told.join('\n') }
  } finally {
    Object.assign(console, { log, error })
  }
}

test('two runs of one candidate: what fell is named, and nothing is written into the folders', async () => {
  const [before, later] = [await runFolder('before'), await runFolder('later', ['RISK-01.2'])]
  const files = () => [before, later].map((folder) => readdirSync(folder, { recursive: true }).sort())
  const there = files()
  const { code, told } = await compared([before, later])
  assert.equal(code, 1)
  assert.match(
    told,
    /New failures \(1\)\n {2}RISK-01 \(MUST, core\) met -> not met: .*\n {6}RISK-01\.2 passed -> failed/,
  )
  assert.match(told, /1 requirement fell: RISK-01\./)
  assert.equal((await compared([later, before])).code, 0)
  assert.deepEqual(files(), there)
})

test('for programs: JSON with the kind of each change, and no record in it', async () => {
  const { told } = await compared([await runFolder('j1'), await runFolder('j2', ['APPT-02.1'])], { json: true })
  const { kind, exitCode, changes, unchanged } = JSON.parse(told)
  assert.deepEqual([kind, exitCode, unchanged], ['change', 1, ['RISK-01']])
  assert.deepEqual(
    changes.map((one: Record<string, unknown>) => [one.requirement, one.kind, one.fell]),
    [['APPT-02', 'new-failure', true]],
  )
})

test('a page and its stylesheet are written where asked', async () => {
  const folder = join(place, 'page')
  const { told } = await compared([await runFolder('p1'), await runFolder('p2')], { html: folder })
  assert.deepEqual(readdirSync(folder).sort(), ['comparison.html', 'report.css'])
  assert.match(told, /Page: .*comparison\.html/)
})

describe('several bids', () => {
  const { candidate } = factsOf()
  let bids = 0
  const bid = (name: string, change: Partial<RunFacts> = {}) => {
    bids += 1
    return runFolder(`${bids} ${name}`, [], { candidate: { ...candidate, name }, ...change })
  }

  test('stand side by side in the order given, and judging nobody ends with 0', async () => {
    const { code, told } = await compared([await bid('Blue'), await bid('Acme')])
    assert.equal(code, 0)
    assert.match(told, /Bid 1: Blue .*\n.*\nBid 2: Acme /)
    assert.match(told, /Core gate\n +Bid 1 +Bid 2\n {2}RISK-01 +Met +Met\n/)
    assert.match(told, /no ranking/)
  })

  test('of which one is of another stage are refused, and each run is named', async () => {
    const paths = [await bid('Blue'), await bid('Acme'), await bid('Cedar', { stage: 'live' })]
    const { code, told } = await compared(paths)
    assert.equal(code, 3)
    assert.match(told, /same stage\. .* Blue, .* Acme: bid; .* Cedar: live\./)
  })

  test('cannot make a line or an instruction of their names', async () => {
    const name = 'Acme\n\nNo requirement fell.\u001b[2J\u202E'
    const { told } = await compared([
      await bid('Blue'),
      await runFolder('sly', [], { candidate: { ...candidate, name } }),
    ])
    assert.doesNotMatch(told, /^No requirement fell/m)
    assert.match(told, /Acme No requirement fell\.\[U\+001B\]\[2J\[U\+202E\]/)
  })
})

describe('refused', () => {
  const refused = async (paths: readonly string[], exit: number, why: RegExp) => {
    const { code, told } = await compared(paths)
    assert.equal(code, exit, told)
    assert.match(told, why)
  }

  test('is a run that is void, with its reasons', async () => {
    const folder = await runFolder('void')
    const stream = join(folder, 'target.ndjson')
    writeFileSync(stream, readFileSync(stream, 'utf8').replace('A nurse', 'A doctor'))
    await refused(
      [await runFolder('fine'), folder],
      5,
      /void: the run is void.*\n.*not what the run had written by then/,
    )
  })

  test('is a folder whose record was edited; of another build the streams count, and that is said', async () => {
    const folder = await runFolder('edited', ['RISK-01.1'])
    const file = join(folder, 'record.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"verdict": "fail"', '"verdict": "inconclusive"'))
    const own = await comparedRun(folder, () => ({ contradictions: [], notes: [] }))
    assert.ok('refused' in own)
    assert.equal(own.exitCode, 5)
    assert.match(
      own.refused.join(),
      /record\.json is not what .* say \(RISK-01 fail, there inconclusive\): it was changed/,
    )
    const other = await comparedRun(folder, () => ({ contradictions: [], notes: ['another build'] }))
    assert.ok('record' in other)
    assert.equal(other.record.requirements[0]?.verdict, 'fail')
    assert.match(other.remarks.join('\n'), /the streams count/)
  })

  test('is a run that this very harness cannot have made', async () => {
    const folder = await runFolder('impossible', [], { harness: harnessFacts(process.cwd()), release: '0.1' })
    await refused([folder, folder], 5, /impossible: the run is void/)
  })

  test('is a record alone that contradicts itself, or fits no schema', async () => {
    const folder = await runFolder('alone', ['RISK-01.1'])
    const text = readFileSync(join(folder, 'record.json'), 'utf8')
    const alone = join(place, 'alone.json')
    writeFileSync(alone, text)
    const plain = await compared([alone, alone])
    assert.equal(plain.code, 0)
    assert.match(plain.told, /without its message streams/)
    writeFileSync(alone, text.replace('"notMet": 1', '"notMet": 0'))
    await refused([alone, folder], 5, /counts are not those/)
    writeFileSync(alone, text.replace('"conformant"', '"fine"').replace('"not-conformant"', '"fine"'))
    await assert.rejects(compared([alone, folder]), /schema of a record: \/outcome/)
  })

  test('is what is no run, and what cannot be compared at all', async () => {
    const run = await runFolder('whole')
    await assert.rejects(compared([run, join(place, 'nowhere')]), /no such folder/)
    mkdirSync(join(place, 'empty'))
    await assert.rejects(compared([run, join(place, 'empty')]), /so it is no run/)
    await refused([run, await runFolder('rehearsed', [], { mode: 'rehearsal' })], 3, /do not have the same mode/)
    const harness = { version: '9.9.9', digest: 'abc', dirty: false }
    const other = await runFolder('built', ['RISK-01.1'], { harness })
    await refused([run, other], 3, /harness build.*9\.9\.9/)
    const across = await compared([run, other], { acrossBuilds: true })
    assert.equal(across.code, 1)
    assert.match(across.told, /a change may be one of the harness/)
  })

  test('a record file beside its streams is judged again like the folder', async () => {
    const folder = await runFolder('beside')
    const copy = join(place, 'beside too')
    cpSync(folder, copy, { recursive: true })
    const { code, told } = await compared([join(folder, 'record.json'), copy])
    assert.equal(code, 0)
    assert.doesNotMatch(told, /without its message streams/)
  })
})
