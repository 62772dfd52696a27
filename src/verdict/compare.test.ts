import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { RunFacts } from '../domain/run-facts.ts'
import { FOR_A_CHANGE, FOR_A_CHANGE_ACROSS_BUILDS, incomparable } from './comparable.ts'
import { byId, type Doing, EXAMPLES, runOf } from './compare.fixture.ts'
import { type Change, compareRuns } from './compare.ts'
import { factsOf, limit, rowOf } from './run.fixture.ts'

type Doings = Readonly<Partial<Record<string, Doing>>>

function change(before: Doings, after: Doings, old: Partial<RunFacts> = {}, now: Partial<RunFacts> = {}): Change {
  return compareRuns(runOf('before', before, old), runOf('after', after, now), byId)
}

function kinds({ changes }: Change): Record<string, string> {
  const told = changes.filter(({ kind }) => kind !== 'unchanged')
  return Object.fromEntries(told.map(({ requirement, kind }) => [requirement.id, kind]))
}

function changeOf(id: string, { changes }: Change) {
  return changes.find(({ requirement }) => requirement.id === id)
}

describe('a requirement', () => {
  const cases: readonly [Doing, Doing, string, 0 | 1][] = [
    ['passes', 'fails', 'new-failure', 1],
    ['not-arranged', 'fails', 'new-failure', 1],
    ['passes', 'not-arranged', 'no-longer-shown', 1],
    ['passes', 'gone', 'no-longer-shown', 1],
    ['fails', 'passes', 'fixed', 0],
    ['fails', 'fails', 'still-failing', 0],
    ['fails', 'not-arranged', 'still-not-shown', 0],
    ['not-arranged', 'passes', 'now-shown', 0],
    ['gone', 'passes', 'newly-tested', 0],
    ['gone', 'fails', 'newly-tested', 0],
  ]
  for (const [before, after, kind, exitCode] of cases)
    test(`whose example ${before} before and ${after} after is ${kind}`, () => {
      const found = change({ 'RISK-02.1': before }, { 'RISK-02.1': after })
      assert.deepEqual(kinds(found), { 'RISK-02': kind })
      assert.equal(found.exitCode, exitCode)
    })

  test('that fell names the examples behind it and where each stopped', () => {
    const first = changeOf('RISK-01', change({}, { 'RISK-01.2': 'fails' }))
    assert.deepEqual(first?.examples, [
      {
        ...{ id: 'RISK-01.2', title: 'A nurse sees it', before: 'passed', after: 'failed' },
        ...{
          step: 'something is done (Then)',
          because: 'expected A; found B',
          where: 'features/risk/alerts.feature:7',
        },
      },
    ])
  })

  test('that fails as before names the example that fails only now', () => {
    const both = change({ 'RISK-01.1': 'fails' }, { 'RISK-01.1': 'fails', 'RISK-01.2': 'fails' })
    const first = changeOf('RISK-01', both)
    assert.equal(first?.kind, 'still-failing')
    assert.deepEqual(
      first?.examples.map(({ id, before, after }) => [id, before, after]),
      [
        ['RISK-01.1', 'failed', 'failed'],
        ['RISK-01.2', 'passed', 'failed'],
      ],
    )
  })
})

describe('no longer comparable', () => {
  const without = (id: string): Partial<RunFacts> => ({
    requirements: factsOf({ requirements: ['RISK-01', 'RISK-02', 'APPT-01'].map((one) => rowOf(one)) }).requirements,
    demanded: EXAMPLES.filter((example) => !example.startsWith(id)),
  })
  const why = (found: Change, id: string) => changeOf(id, found)?.terms.join(' ') ?? ''

  test('is a requirement that was met and that a partial run left out; that is neither a fall nor all well', () => {
    const found = change({}, {}, {}, { ...without('APPT-02'), scope: '--area RISK' })
    assert.equal(kinds(found)['APPT-02'], 'not-comparable')
    assert.match(why(found, 'APPT-02'), /partial: only --area RISK/)
    assert.equal(found.exitCode, 2)
  })

  for (const [words, now] of [
    ['Other release: 9.9', { release: '9.9' }],
    ['Other stage: live', { stage: 'live' }],
  ] as const)
    test(`says so: ${words}`, () =>
      assert.match(why(change({}, {}, {}, { ...without('APPT-02'), ...now }), 'APPT-02'), new RegExp(words)))

  test('is a requirement under another limit, and no other', () => {
    const rows = [rowOf('RISK-01', { limits: [limit.id] }), rowOf('RISK-02')]
    const facts = { requirements: rows, demanded: ['RISK-01.1', 'RISK-02.1'] }
    const found = change({}, { 'RISK-01.1': 'fails' }, facts, { ...facts, limits: [{ ...limit, value: 30 }] })
    assert.deepEqual(kinds(found), { 'RISK-01': 'not-comparable' })
    assert.match(why(found, 'RISK-01'), /Other limit risk\.propagation: 60 s .* before, 30 s .* after/)
    assert.equal(found.exitCode, 2)
  })

  test('is a requirement that asks something else', () => {
    const facts = (text: string) => ({ requirements: [rowOf('RISK-01', { text })], demanded: ['RISK-01.1'] })
    const found = change({}, { 'RISK-01.1': 'fails' }, facts('One.'), facts('Another.'))
    assert.deepEqual(kinds(found), { 'RISK-01': 'not-comparable' })
    assert.match(why(found, 'RISK-01'), /changed: text/)
  })

  test('is one that passes with fewer examples than before, but not one whose common example fell', () => {
    const fewer = { demanded: EXAMPLES.filter((id) => id !== 'RISK-01.2') }
    assert.deepEqual(kinds(change({ 'RISK-01.2': 'fails' }, {}, {}, fewer)), { 'RISK-01': 'not-comparable' })
    assert.deepEqual(kinds(change({}, { 'RISK-01.1': 'fails' }, {}, fewer)), { 'RISK-01': 'new-failure' })
    assert.match(why(change({}, {}, {}, fewer), 'RISK-01'), /No longer asked: RISK-01\.2/)
  })

  test('are runs of another mode, role or harness build, each run by its name', () => {
    const other = (now: Partial<RunFacts>) =>
      incomparable([runOf('reports/a'), runOf('reports/b', {}, now)], FOR_A_CHANGE)
    assert.deepEqual(other({}), [])
    assert.match(other({ mode: 'rehearsal' }).join(), /same mode\. reports\/a: assessment; reports\/b: rehearsal\./)
    const build = { version: '0.2.0', digest: 'abc', dirty: false }
    assert.match(other({ harness: build }).join(), /harness build\. .*reports\/b: 0\.2\.0 \(digest abc\)/)
    assert.deepEqual(incomparable([runOf('a'), runOf('b', {}, { harness: build })], FOR_A_CHANGE_ACROSS_BUILDS), [])
  })
})

test('what the candidate file declares otherwise is said, for it decides what is asked', () => {
  const { candidate } = factsOf()
  const found = change({}, {}, {}, { candidate: { ...candidate, alertTypes: { nurse: [] } } })
  assert.match(found.notes.join(), /declares otherwise than before: which alerts each role may see/)
})

const doing: fc.Arbitrary<Doings> = fc.record(
  Object.fromEntries(EXAMPLES.map((id) => [id, fc.constantFrom<Doing>('passes', 'fails', 'not-arranged', 'gone')])),
)

test('a run compared with itself has no change, whatever it shows', () => {
  fc.assert(
    fc.property(doing, (one) => {
      const found = change(one, one)
      const stays = found.changes.every(({ kind }) => kind === 'unchanged' || kind === 'still-failing')
      assert.ok(stays, JSON.stringify(kinds(found)))
      assert.ok(found.changes.every(({ examples }) => examples.every(({ before, after }) => before === after)))
      assert.equal(found.exitCode, 0)
    }),
    { numRuns: 100 },
  )
})

test('what fell one way never fell the other way, and exactly what fell makes the exit code 1', () => {
  fc.assert(
    fc.property(doing, doing, (one, other) => {
      const there = change(one, other)
      const back = change(other, one)
      const fell = ({ changes }: Change) => changes.filter((each) => each.fell).map(({ requirement }) => requirement.id)
      assert.deepEqual(
        fell(there).filter((id) => fell(back).includes(id)),
        [],
      )
      assert.equal(there.exitCode === 1, fell(there).length > 0)
      for (const { before, after, fell, kind } of there.changes)
        assert.ok(fell || kind === 'not-comparable' || before?.verdict !== 'pass' || after?.verdict === 'pass')
    }),
    { numRuns: 200 },
  )
})
