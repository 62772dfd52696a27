import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FOR_BIDS, incomparable } from './comparable.ts'
import { byId, type Doing, EXAMPLES, runOf } from './compare.fixture.ts'
import { contradictoryRows, matrixOf } from './matrix.ts'
import { factsOf, rowOf } from './run.fixture.ts'

const BIDS = [
  runOf('a'),
  runOf('b', { 'RISK-01.1': 'fails', 'APPT-01.1': 'not-arranged' }),
  runOf('c', { 'RISK-02.1': 'gone' }),
]

test('the core gate stands first, then the other MUSTs, then the rest, each in catalogue order', () => {
  const { rows } = matrixOf(BIDS, byId)
  assert.deepEqual(
    rows.map(({ requirement, group, cells }) => [requirement.id, group, ...cells.map(({ standing }) => standing)]),
    [
      ['RISK-01', 'core', 'met', 'not-met', 'met'],
      ['RISK-02', 'core', 'met', 'met', 'not-shown'],
      ['APPT-01', 'must', 'met', 'not-shown', 'met'],
      ['APPT-02', 'other', 'met', 'met', 'met'],
    ],
  )
})

test('a bid that was asked less shows less, and its counts are over what all were asked', () => {
  const rows = [rowOf('RISK-01')]
  const part = runOf('part', {}, { requirements: rows, demanded: ['RISK-01.1', 'RISK-01.2'], scope: '--area RISK' })
  const matrix = matrixOf([runOf('whole'), part], byId)
  assert.deepEqual(matrix.bids[1]?.musts, { met: 1, notMet: 0, notShown: 2, total: 3 })
  assert.match(matrix.rows[1]?.cells[1]?.because ?? '', /partial: only --area RISK/)
})

test('runs of another release, stage, mode, harness build, limits or features are refused by name', () => {
  const { digests } = factsOf()
  for (const [what, change] of [
    ['release', { release: '9.9' }],
    ['stage', { stage: 'live' }],
    ['mode', { mode: 'rehearsal' }],
    ['harness build', { harness: { version: '9', digest: 'abc', dirty: false } }],
    ['features', { digests: { ...digests, features: 'abc' } }],
    ['limits file', { digests: { ...digests, limits: 'abc' } }],
    ['set of adopted limits', { adoptedLimits: ['risk.propagation'] }],
  ] as const) {
    const why = incomparable([...BIDS, runOf('odd one', {}, change)], FOR_BIDS)
    assert.equal(why.length, 1)
    assert.match(why.join(), new RegExp(`same ${what}\\. a, b, c: .+; odd one: `))
  }
  assert.deepEqual(incomparable(BIDS, FOR_BIDS), [])
})

test('a run whose requirement does not say what the others say was changed', () => {
  const rows = factsOf({ requirements: [rowOf('RISK-01', { core: false }), rowOf('RISK-02')] })
  const odd = runOf('odd', {}, { requirements: rows.requirements, demanded: ['RISK-01.1', 'RISK-02.1'] })
  assert.match(contradictoryRows([...BIDS, odd]).join(), /RISK-01 does not say the same.*one was changed/)
  assert.deepEqual(contradictoryRows(BIDS), [])
})

test('bids of one name are told apart', () => {
  const { candidate } = factsOf()
  const alike = runOf('b', {}, { candidate: { ...candidate, name: 'ACME-health\u200b' } })
  assert.match(matrixOf([runOf('a'), alike], byId).notes.join(), /Bids 1, 2 call themselves by the same name/)
})

test('the order of the bids changes only the order of the columns', () => {
  const doing = fc.record(
    Object.fromEntries(EXAMPLES.map((id) => [id, fc.constantFrom<Doing>('passes', 'fails', 'not-arranged', 'gone')])),
  )
  fc.assert(
    fc.property(fc.array(doing, { minLength: 2, maxLength: 4 }), fc.infiniteStream(fc.nat()), (bids, keys) => {
      const runs = bids.map((one, at) => runOf(`bid ${at}`, one))
      const places = runs
        .map((_, at) => ({ at, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ at }) => at)
      const moved = <T>(list: readonly T[]) => places.flatMap((at) => list[at] ?? [])
      const plain = matrixOf(runs, byId)
      const other = matrixOf(moved(runs), byId)
      assert.deepEqual(other.bids, moved(plain.bids))
      assert.deepEqual(
        other.rows,
        plain.rows.map((row) => ({ ...row, cells: moved(row.cells) })),
      )
    }),
    { numRuns: 60 },
  )
})
