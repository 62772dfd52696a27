import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayShown, instantShown } from './dates.ts'

describe('dates as screens show them', () => {
  test('are read in words, in figures and as ISO', () => {
    for (const text of ['2 March 2026', '02/03/2026', '2026-03-02', '2-Mar-2026', 'since 2nd March 2026'])
      assert.equal(dayShown(text), '2026-03-02', text)
  })

  test('are nothing where no date is shown', () => {
    for (const text of ['', 'yesterday', 'March 2026', '2 Smarch 2026']) assert.equal(dayShown(text), '', text)
  })

  test('with a time are instants on the clocks of England', () => {
    assert.equal(instantShown('Confirmed on 2 March 2026 at 09:05, 3 hours ago'), '2026-03-02T09:05:00+00:00')
    assert.equal(instantShown('02/07/2026 9:05'), '2026-07-02T09:05:00+01:00')
    assert.equal(instantShown('2 March 2026'), undefined)
    assert.equal(instantShown('at 09:05'), undefined)
  })
})
