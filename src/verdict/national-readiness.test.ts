import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalReadiness } from './national-readiness.ts'
import type { ExampleOutcome, ExampleResult } from './record.ts'

const dependency = {
  id: 'D14',
  title: 'The prison roll',
  row: 'OPS-14',
  status: 'absent',
  requirements: [],
  examples: [],
  citation: 'none',
  seen: '2026-08-21',
} as const

function example(outcome: ExampleOutcome, requirement = 'OPS-14'): ExampleResult {
  const nothing = { steps: [], exchanges: [], answers: [], measurements: [], durationMs: 0 }
  return { id: `${requirement}.1`, title: '', requirement, extent: 'target', outcome, ...nothing }
}

function seen(...outcomes: readonly ExampleOutcome[]): string | undefined {
  const examples = outcomes.map((outcome) => example(outcome))
  return nationalReadiness({ readiness: [dependency] }, [...examples, example('failed', 'OPS-01')])[0]?.seen
}

test('what passes every example is there, what passes some is partly there, what passes none is absent', () => {
  assert.equal(seen('passed', 'passed'), 'present')
  assert.equal(seen('passed', 'failed'), 'partial')
  assert.equal(seen('failed', 'failed'), 'absent')
})

test('an example that could not be arranged because another failed does not hide that nothing is there', () => {
  assert.equal(seen('failed', 'inconclusive'), 'absent')
})

test('what nobody could look at is neither there nor absent', () => {
  assert.equal(seen(), 'not shown')
  assert.equal(seen('parked', 'parked'), 'not shown')
  assert.equal(seen('passed', 'parked'), 'not shown')
})
