import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../small-catalogue.ts'
import { findingsAfter, SMALL_FAULTS, SMALL_STEPS } from './small-lint.ts'

test('a must that no fault breaks alone is named where it is written', () => {
  const found = findingsAfter({ faults: [{ id: 'both', breaks: ['RISK-01', 'RISK-02'] }] })
  assert.equal(
    found[0],
    "fault-missing: no fault breaks RISK-01 alone, so its examples have never been seen to fail - requirements/risk.yaml:4 - add mocks/faults/<a plausible mistake>.ts with breaks: ['RISK-01']",
  )
})

test('a fault that breaks what the catalogue does not hold is named', () => {
  const [found] = findingsAfter({ faults: [...SMALL_FAULTS, { id: 'odd', breaks: ['RISK-99'] }] })
  assert.match(
    found ?? '',
    /^fault-breaks: the fault odd breaks RISK-99, which is not in the catalogue\..* - mocks\/faults\/odd\.ts:1 - /,
  )
})

test('a derived file that is out of date names the command that writes it', () => {
  assert.deepEqual(findingsAfter({ steps: [...SMALL_STEPS].reverse() }), [])
  const [found] = findingsAfter({ faults: [...SMALL_FAULTS, { id: 'second', breaks: ['RISK-01'] }] })
  assert.equal(
    found,
    'generated-file: requirements/coverage.csv is out of date - requirements/coverage.csv:2 - run "npx interlock lint --write" and commit it',
  )
})

test('a dependency and the rows that need it tell the same story', () => {
  const rows = edited('requirements/risk.yaml', 'needs-from-prison: [D1]', 'needs-from-prison: []')
  assert(
    findingsAfter({ files: rows }).some((line) =>
      line.startsWith('readiness: D1 lists RISK-01, which does not need it - '),
    ),
  )
  const list = edited(
    'requirements/readiness.yaml',
    'requirements: [RISK-01], examples: [RISK-01.2]',
    'requirements: [], examples: [RISK-01.8]',
  )
  const found = findingsAfter({ files: list })
  assert.deepEqual(
    found.map((line) => line.split(' - ')[0]),
    [
      'readiness: RISK-01 needs D1, and D1 does not list RISK-01',
      'readiness: D1 blocks RISK-01.8, which is in no feature',
    ],
  )
})
