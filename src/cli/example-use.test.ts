import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultOf } from '../verdict/run.fixture.ts'
import { type ExampleUse, examplesAsking, samplersIn } from './example-use.ts'

const USE: ExampleUse = {
  always: ['prison.regime.opens'],
  byExample: {
    'RISK-01.1': ['healthcare.risk.shows'],
    'RISK-01.2': ['healthcare.feed.pauseMs'],
    'APPT-01.1': ['healthcare.appointments.telling'],
  },
  samplers: { 'risk.open.p95': ['RISK-01.2'] },
}
const ROWS = [
  { id: 'RISK-01', limits: ['risk.open.p95'] },
  { id: 'APPT-01', limits: [] },
]

test('only examples that ask a changed decision are run', () => {
  assert.deepEqual([...examplesAsking(USE, ['healthcare.appointments.telling'], ROWS)], ['APPT-01.1'])
  assert.deepEqual([...examplesAsking(USE, ['healthcare.audit.keeps'], ROWS)], [])
})

test('with a requirement go the examples that take the samples of its limit', () => {
  assert.deepEqual([...examplesAsking(USE, ['healthcare.risk.shows'], ROWS)], ['RISK-01.1', 'RISK-01.2'])
})

test('a decision that is asked at the start concerns every example', () => {
  assert.equal(examplesAsking(USE, ['prison.regime'], ROWS).size, 3)
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
