import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { dayIn, instantOf, wallTimeAt, wallTimeIn } from './wall-time.ts'

test('a summer morning in England is an hour ahead of UTC', () => {
  assert.equal(instantOf({ date: '2026-07-01', time: '09:00' }), '2026-07-01T09:00:00+01:00')
  assert.deepEqual(wallTimeAt(new Date('2026-07-01T08:00:00Z')), { date: '2026-07-01', time: '09:00' })
})

test('a winter morning in England is that of UTC', () => {
  assert.equal(instantOf({ date: '2026-01-05', time: '09:00' }), '2026-01-05T09:00:00+00:00')
})

test('the clocks show what was meant at every quarter of an hour but those that are left out in spring', () => {
  const quarters = fc.integer({ min: 0, max: 366 * 96 }).map((n) => new Date(Date.UTC(2026, 0, 1) + n * 900_000))
  fc.assert(
    fc.property(quarters, (instant) => {
      const shown = wallTimeAt(instant)
      assert.deepEqual(wallTimeIn(instantOf(shown)), shown)
    }),
  )
})

test('a time without a zone says nothing about when it is', () => {
  assert.equal(wallTimeIn('2026-07-01T09:00:00'), undefined)
  assert.equal(wallTimeIn('soon'), undefined)
})

test('a day is the same in whatever precision and zone it is written', () => {
  for (const text of ['2026-07-01', '2026-07-01T08:00:00Z', '2026-06-30T23:30:00Z', '2026-07-01T23:30:00.000+01:00'])
    assert.equal(dayIn(text), '2026-07-01')
  assert.equal(dayIn(undefined), '')
})
