import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { serialOf, serialsOf, shuffled } from './serials.ts'

test('every name, example and extent has a serial of its own', () => {
  const examples = ['today/RISK-01.1', 'target/RISK-01.1', 'target/RISK-02.1', 'target/RISK-01.2', 'target/APPT-01.1']
  const serials = examples.flatMap((example) => [0, 1].map((name) => serialOf(name, 2, example)))
  assert.equal(new Set(serials).size, 10)
  assert.ok(serials.every((serial) => serial !== undefined && serial < serialsOf(2)))
})

test('who is in no example has none, and neither has an example beyond what there is room for', () => {
  for (const example of ['target/RISK-01.1/3', 'RISK-01.1', 'target/NEW-01.1', 'target/RISK-01.64', 'target/RISK-24.1'])
    assert.equal(serialOf(0, 10, example), undefined)
})

test('shuffling keeps different numbers different, and within bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.string(), (size, key) => {
      const moved = Array.from({ length: size }, (_, serial) => shuffled(serial, size, key))
      assert.equal(new Set(moved).size, size)
      assert.ok(moved.every((one) => one >= 0 && one < size))
    }),
  )
})
