import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ending, exitCodeOf } from './exit-code.ts'

test('the most urgent ending gives the code, in whatever order they are found', () => {
  const urgent: readonly [Ending, number][] = [
    ['possible live data', 6],
    ['void', 5],
    ['configuration or usage', 3],
    ['stale expectation or waiver', 7],
    ['candidate unreachable', 4],
    ['not conformant', 1],
    ['incomplete or partial', 2],
    ['conformant', 0],
  ]
  for (const [at, [, code]] of urgent.entries()) {
    const rest = urgent.slice(at).map(([ending]) => ending)
    assert.equal(exitCodeOf(rest), code)
    assert.equal(exitCodeOf(rest.toReversed()), code)
  }
})

test('a run of which nothing is known did not end well', () => {
  assert.equal(exitCodeOf([]), 5)
})
