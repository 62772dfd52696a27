import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isIn, neverRun } from './mutate-coverage.ts'

const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count })

test('the innermost range decides what ran', () => {
  const stretches = neverRun([range(0, 100, 1), range(20, 60, 0), range(30, 40, 2)])
  assert.deepEqual(stretches, [
    { start: 20, end: 30 },
    { start: 40, end: 60 },
  ])
  assert.equal(isIn(stretches, 25), true)
  assert.equal(isIn(stretches, 35), false)
})

test('stretches that touch are one', () => {
  assert.deepEqual(neverRun([range(0, 50, 1), range(10, 20, 0), range(20, 30, 0)]), [{ start: 10, end: 30 }])
})

test('where everything ran nothing is left', () => {
  assert.deepEqual(neverRun([range(0, 50, 3)]), [])
})
