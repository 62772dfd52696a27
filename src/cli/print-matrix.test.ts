import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowOf } from '../verdict/run.fixture.ts'
import { matrixLines } from './print-matrix.ts'
import type { Selftest } from './selftest.ts'

const SELFTEST: Selftest = {
  faults: [
    {
      id: 'risk-stale',
      breaks: ['RISK-01'],
      party: 'healthcare',
      because: 'A copy is shown as if it were new.',
      kills: ['RISK-01.1', 'RISK-01.2', 'RISK-02.1'],
      broke: ['RISK-01', 'RISK-02'],
      hidden: ['RISK-03.1'],
      problems: ['also broke RISK-02: RISK-02.1'],
    },
  ],
  killRate: 0,
  baseline: [{ extent: 'target', passed: 4, blocked: 0 }],
  runs: { made: 3, of: 4 },
  neverSeenToFail: ['RISK-03.1'],
  shownElsewhere: ['appt-late'],
  problems: ['risk-stale also broke RISK-02: RISK-02.1'],
}

test('a fault shows what failed, what failed beside it and what it hides', () => {
  const lines = matrixLines(SELFTEST, [rowOf('RISK-01'), rowOf('RISK-02'), rowOf('RISK-03'), rowOf('APPT-01')])
  assert.ok(lines.includes('       RISK         01   02   03'))
  assert.ok(lines.includes('Shown by examples of other areas alone, and not counted here: appt-late.'))
  assert.ok(lines.includes('WRONG  risk-stale    2   !1   ~1'))
  assert.ok(!lines.some((line) => line.includes('APPT')))
})

test('the last line counts', () => {
  const lines = matrixLines(SELFTEST, [rowOf('RISK-01')])
  assert.equal(lines.at(-1), '0 of 1 faults break exactly what they name (kill rate 0.000), 1 problems.')
  assert.ok(lines.includes('Never seen to fail: RISK-03.1.'))
})
