import assert from 'node:assert/strict'
import { it } from 'node:test'
import { localDate } from './local-date.ts'

it('begins the day at midnight in England, in winter and in summer', () => {
  assert.equal(localDate(new Date('2026-01-15T23:59:59Z')), '2026-01-15')
  assert.equal(localDate(new Date('2026-01-16T00:00:00Z')), '2026-01-16')
  assert.equal(localDate(new Date('2026-07-15T22:59:59Z')), '2026-07-15')
  assert.equal(localDate(new Date('2026-07-15T23:00:00Z')), '2026-07-16')
})
