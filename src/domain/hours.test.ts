import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { closingOf, type Hours, hoursWords, nextAt, openingOf } from './hours.ts'

const OFFICE: Hours = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }
const at = (text: string) => new Date(text)
const iso = (instant: Date | undefined) => instant?.toISOString()

describe('the hours of a system, on English clocks', () => {
  test('end at their closing time, an hour earlier in UTC in summer', () => {
    assert.equal(iso(closingOf(OFFICE, at('2026-03-02T09:00:00Z'))), '2026-03-02T17:00:00.000Z')
    assert.equal(iso(closingOf(OFFICE, at('2026-07-01T08:00:00Z'))), '2026-07-01T16:00:00.000Z')
  })

  test('are not now before, after and at a weekend', () => {
    for (const outside of ['2026-03-02T08:59:00Z', '2026-03-02T17:00:00Z', '2026-03-01T12:00:00Z'])
      assert.equal(closingOf(OFFICE, at(outside)), undefined, outside)
  })

  test('begin again on the next day that they are kept', () => {
    assert.equal(iso(openingOf(OFFICE, at('2026-03-06T18:00:00Z'))), '2026-03-09T09:00:00.000Z')
    assert.equal(iso(openingOf(OFFICE, at('2026-03-02T07:00:00Z'))), '2026-03-02T09:00:00.000Z')
    assert.equal(iso(openingOf({ ...OFFICE, days: ['Mon'] }, at('2026-03-02T10:00:00Z'))), '2026-03-09T09:00:00.000Z')
  })

  test('may last until midnight', () => {
    const always = { ...OFFICE, from: '00:00', to: '24:00' }
    assert.equal(iso(closingOf(always, at('2026-03-02T23:30:00Z'))), '2026-03-03T00:00:00.000Z')
    assert.equal(hoursWords(always), 'Mon, Tue, Wed, Thu, Fri, 00:00 to 24:00')
  })

  test('a time of the day is today if it is still to come, else tomorrow', () => {
    assert.equal(iso(nextAt('17:00', at('2026-03-02T09:00:00Z'))), '2026-03-02T17:00:00.000Z')
    assert.equal(iso(nextAt('02:00', at('2026-03-28T12:00:00Z'))), '2026-03-29T01:00:00.000Z')
  })
})
