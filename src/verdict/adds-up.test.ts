import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictionsWithin } from './adds-up.ts'
import { runOf } from './compare.fixture.ts'

const { record } = runOf('one', { 'RISK-01.1': 'fails' })

test('a record that was judged adds up, whatever it shows', () => {
  for (const doing of ['passes', 'fails', 'not-arranged', 'gone'] as const)
    assert.deepEqual(contradictionsWithin(runOf('one', { 'RISK-01.1': doing }).record), [])
})

test('a verdict, a count, an outcome or a missing example that was edited is noticed', () => {
  const [first, ...rest] = record.requirements
  assert.ok(first)
  const whole = { ...record.musts, met: 3, notMet: 0 }
  for (const [why, edited] of [
    [
      /RISK-01 is called pass, and what speaks about it says fail/,
      { requirements: [{ ...first, verdict: 'pass' }, ...rest] },
    ],
    [/counts/, { musts: whole }],
    [/outcome is called conformant/, { outcome: 'conformant', exitCode: 0 }],
    [/RISK-01\.1 was demanded/, { examples: record.examples.slice(1) }],
    [/RISK-01 stands in it twice/, { requirements: [first, first, ...rest] }],
  ] as const)
    assert.match(contradictionsWithin({ ...record, ...edited }).join('\n'), why)
})
