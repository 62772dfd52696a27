import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowOf } from '../verdict/run.fixture.ts'
import type { FaultResult } from './kill-matrix.ts'
import { wholeMatrix } from './whole-matrix.ts'

const rows = [rowOf('RISK-01'), rowOf('RISK-02', { level: 'should' })]
const ambient = new Set(['STD-01'])

function caught(
  id: string,
  breaks: readonly string[],
  kills: readonly string[],
  party: FaultResult['party'] = 'healthcare',
): FaultResult {
  return { id, breaks, party, because: 'A plausible mistake.', kills, broke: breaks, hidden: [], problems: [] }
}

test('two systems that make the same mistake are no twins', () => {
  const results = [
    caught('record', ['RISK-01'], ['RISK-01.1']),
    caught('server', ['RISK-01'], ['RISK-01.1'], 'fhir'),
    caught('late', ['RISK-02'], ['RISK-02.1']),
  ]
  assert.deepEqual(wholeMatrix(results, rows, ['RISK-01.1', 'RISK-02.1'], ambient).problems, [])
})

test('all is well when a fault breaks each must alone and every example has failed', () => {
  const results = [caught('stale', ['RISK-01'], ['RISK-01.1']), caught('late', ['RISK-02'], ['RISK-02.1'])]
  assert.deepEqual(wholeMatrix(results, rows, ['RISK-01.1', 'RISK-02.1'], ambient), {
    neverSeenToFail: [],
    problems: [],
  })
})

test('a fault that breaks two rows proves neither, and one that breaks an ambient row beside its own does', () => {
  const proof = (breaks: readonly string[]) =>
    wholeMatrix([caught('stale', breaks, ['RISK-01.1'])], rows, ['RISK-01.1'], ambient).problems
  assert.deepEqual(proof(['RISK-01', 'RISK-02']), [
    'RISK-01 is not proved: no fault breaks it alone. Write one for it.',
  ])
  assert.deepEqual(proof(['RISK-01', 'STD-01']), [])
})

test('a fault that was meant to break a row and did not proves nothing', () => {
  const { problems } = wholeMatrix([{ ...caught('stale', ['RISK-01'], []), broke: [] }], rows, ['RISK-01.1'], ambient)
  assert.equal(problems.length, 2)
})

test('an example that never failed is listed, and is a problem only for a must', () => {
  const results = [caught('stale', ['RISK-01'], ['RISK-01.1'])]
  const { neverSeenToFail, problems } = wholeMatrix(results, rows, ['RISK-01.1', 'RISK-01.2', 'RISK-02.1'], ambient)
  assert.deepEqual(neverSeenToFail, ['RISK-01.2', 'RISK-02.1'])
  assert.deepEqual(problems, ['RISK-01.2 has never been seen to fail. Write a fault that it catches.'])
})

test('two faults that the same examples kill are one too many', () => {
  const results = [caught('stale', ['RISK-01'], ['RISK-01.1']), caught('old', ['RISK-01'], ['RISK-01.1'])]
  const { problems } = wholeMatrix(results, rows, ['RISK-01.1'], ambient)
  assert.deepEqual(problems, ['old kills the same examples as stale. Let them differ, or delete one.'])
})

test('a fault that also breaks what was not run may differ there', () => {
  const results = [caught('stale', ['RISK-01'], ['RISK-01.1']), caught('old', ['RISK-01'], ['RISK-01.1'])]
  assert.deepEqual(wholeMatrix(results, rows, ['RISK-01.1'], ambient, new Set(['old'])).problems, [])
})
