import assert from 'node:assert/strict'
import test from 'node:test'
import { clocksAt, instantAt } from './wall-clock.ts'

test('what the clocks show in summer is an hour ahead of UTC', () => {
  assert.equal(clocksAt('2026-07-01T08:00:00Z'), '2026-07-01 09:00')
  assert.equal(instantAt('2026-07-01', '09:00'), '2026-07-01T09:00:00+01:00')
})

test('what the clocks show in winter is UTC', () => {
  assert.equal(clocksAt('2026-01-05T09:00:00Z'), '2026-01-05 09:00')
  assert.equal(instantAt('2026-01-05', '09:00'), '2026-01-05T09:00:00+00:00')
})

test('midnight in summer belongs to the day that it begins', () => {
  assert.equal(clocksAt(instantAt('2026-07-01', '00:00')), '2026-07-01 00:00')
})
