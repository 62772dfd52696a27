import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf } from '../verdict/run.fixture.ts'
import { type ExampleUse, examplesTelling, samplersIn } from './example-use.ts'

const USE: ExampleUse = {
  always: ['regime-unknown'],
  byExample: { 'RISK-01.1': ['risk-hidden'], 'RISK-01.2': ['feed-late'], 'APPT-01.1': ['told-late'] },
  samplers: { 'risk.open.p95': ['RISK-01.2'] },
}
const ROWS = [
  { id: 'RISK-01', limits: ['risk.open.p95'] },
  { id: 'APPT-01', limits: [] },
]

test('only examples in which a fault decides otherwise are run', () => {
  assert.deepEqual([...examplesTelling(USE, { id: 'told-late', breaks: ['APPT-01'] }, ROWS)], ['APPT-01.1'])
  assert.deepEqual([...examplesTelling(USE, { id: 'audit-lost', breaks: ['AUD-01'] }, ROWS)], [])
})

test('with a requirement go the examples that take the samples of its limit', () => {
  assert.deepEqual(
    [...examplesTelling(USE, { id: 'risk-hidden', breaks: ['RISK-01'] }, ROWS)],
    ['RISK-01.1', 'RISK-01.2'],
  )
})

test('a fault that decides otherwise at the start concerns every example', () => {
  assert.equal(examplesTelling(USE, { id: 'regime-unknown', breaks: ['RISK-01'] }, ROWS).size, 3)
})

test('of a requirement that a fault names all are tried, and two of any other', () => {
  const all = ['1', '2', '3', '4'].flatMap((number) => [`RISK-01.${number}`, `APPT-01.${number}`])
  const use = { always: [], byExample: Object.fromEntries(all.map((id) => [id, ['told-late']])), samplers: {} }
  const tried = [...examplesTelling(use, { id: 'told-late', breaks: ['APPT-01'] }, ROWS)]
  assert.equal(tried.filter((id) => id.startsWith('APPT-01.')).length, 4)
  assert.equal(tried.filter((id) => id.startsWith('RISK-01.')).length, 2)
})

test('faults of another name try other examples', () => {
  const all = Array.from({ length: 12 }, (_, at) => `RISK-01.${at + 1}`)
  const faults = ['told-late', 'told-twice', 'told-never', 'told-of-another']
  const use = { always: faults, byExample: Object.fromEntries(all.map((id) => [id, []])), samplers: {} }
  const tried = faults.flatMap((id) => [...examplesTelling(use, { id, breaks: ['APPT-01'] }, ROWS)])
  assert.ok(new Set(tried).size > 2)
})

test('samples say which examples take them', () => {
  const sample = { limit: 'risk.open.p95', seconds: 1, looks: 1 }
  const examples = [
    resultOf('RISK-01.1', { measurements: [sample] }),
    resultOf('RISK-01.2', {
      measurements: [
        { ...sample, sample: true },
        { ...sample, sample: true },
      ],
    }),
  ]
  assert.deepEqual(samplersIn({ examples }), { 'risk.open.p95': ['RISK-01.2'] })
})
