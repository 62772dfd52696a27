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
  assert.deepEqual([...examplesTelling(USE, 'told-late', ROWS)], ['APPT-01.1'])
  assert.deepEqual([...examplesTelling(USE, 'audit-lost', ROWS)], [])
})

test('with a requirement go the examples that take the samples of its limit', () => {
  assert.deepEqual([...examplesTelling(USE, 'risk-hidden', ROWS)], ['RISK-01.1', 'RISK-01.2'])
})

test('a fault that decides otherwise at the start concerns every example', () => {
  assert.equal(examplesTelling(USE, 'regime-unknown', ROWS).size, 3)
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
