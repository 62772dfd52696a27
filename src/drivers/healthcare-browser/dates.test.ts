import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayShown, instantShown, timesShown } from './dates.ts'

const NOW = new Date('2026-03-02T12:00:00Z')

describe('dates as screens show them', () => {
  test('are read in words, in figures, as ISO and by today', () => {
    const same = [
      '2 March 2026',
      '02/03/2026',
      '02.03.26',
      '2026-03-02',
      '2-Mar-2026',
      'since 2nd March 2026',
      '2 Mar 26',
    ]
    for (const text of [...same, 'Mon 2 March', '2nd Mar, 10:15', 'Today', 'today at 9:05am'])
      assert.equal(dayShown(text, NOW), '2026-03-02', text)
    assert.equal(dayShown('yesterday', NOW), '2026-03-01')
  })

  test('without a year are those nearest', () => {
    assert.equal(dayShown('28 December', NOW), '2025-12-28')
    assert.equal(dayShown('28 February', NOW), '2026-02-28')
    assert.equal(dayShown('2 January', new Date('2026-12-30T12:00:00Z')), '2027-01-02')
  })

  test('are nothing where no date is shown', () => {
    for (const text of ['', 'March 2026', '2 Smarch 2026', '2 may come', 'since Monday', 'at 10.30'])
      assert.equal(dayShown(text, NOW), '', text)
  })

  test('with a time are instants on the clocks of England', () => {
    const shown = (text: string) => instantShown(text, NOW)
    assert.equal(shown('Confirmed on 2 March 2026 at 09:05, 3 hours ago'), '2026-03-02T09:05:00+00:00')
    assert.equal(shown('02/07/2026 9:05'), '2026-07-02T09:05:00+01:00')
    assert.equal(shown('02.07.2026, 9.05pm'), '2026-07-02T21:05:00+01:00')
    assert.equal(shown('2 March 2026 09:05:31'), '2026-03-02T09:05:00+00:00')
    assert.equal(shown('today, 12:10am'), '2026-03-02T00:10:00+00:00')
    assert.equal(shown('2026-07-02T09:05:00+01:00'), '2026-07-02T08:05:00.000Z')
    for (const text of [
      '2 March 2026',
      'at 09:05',
      '2 March 2026 at 29:05',
      'A review is due today. Seen here at 09:05.',
    ])
      assert.equal(shown(text), undefined, text)
  })

  test('and the times of a span are read by both kinds of clock', () => {
    for (const text of ['09:00 to 14:30', '9am–2:30pm', '9:00am - 2.30 pm'])
      assert.deepEqual(timesShown(text), ['09:00', '14:30'], text)
    for (const text of ['13pm', '1:2', '12/03/2026', '']) assert.deepEqual(timesShown(text), [], text)
  })
})
