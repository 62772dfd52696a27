import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dateFrom } from './dates.ts'

describe('the days around a clock change', () => {
  for (const [now, words, date] of [
    ['2026-03-02T09:00:00Z', 'the day of spring clock change', '2026-03-29'],
    ['2026-03-02T09:00:00Z', 'the day before autumn clock change', '2026-10-24'],
    ['2026-03-02T09:00:00Z', 'the day after autumn clock change', '2026-10-26'],
    ['2026-03-27T09:00:00Z', 'the day before spring clock change', '2026-03-28'],
    ['2026-03-28T09:00:00Z', 'the day before spring clock change', '2027-03-27'],
    ['2026-11-23T09:00:00Z', 'the day of autumn clock change', '2027-10-31'],
  ] as const)
    it(`on ${now.slice(0, 10)}, ${words} is ${date}`, () => {
      assert.equal(dateFrom(words, new Date(now)), date)
    })
})
