import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NothingObserved } from './outcomes.ts'
import { personFor } from './people.ts'
import {
  expectAnnounced,
  expectInSight,
  expectNamed,
  expectNoAlerts,
  expectNothingOf,
  expectOutOfSight,
  expectStated,
} from './screens.ts'

const HA = { code: 'HA', description: 'ACCT open', since: '2026-03-02' }
const XSA = { code: 'XSA', description: 'Staff assaulter', since: '2026-03-02' }
const ade = personFor('Ade', { seed: 's', runNumber: 1, example: 'UI-04.1' })
const bronagh = personFor('Bronagh', { seed: 's', runNumber: 1, example: 'UI-04.1' })
const view = (text: string) => ({ view: 'Notes', text, seen: 'look 1' })

describe('risk in sight', () => {
  test('is a code as a word of its own, or the words of the alert', () => {
    expectInSight([view('Risk: HA')], [HA])
    expectInSight([view('1 alert: ACCT OPEN')], [HA])
    assert.throws(
      () => expectInSight([view('less than a minute ago, HAX')], [HA]),
      /Expected HA to be in sight on "Notes"/,
    )
  })

  test('is not shown by views or alerts that nobody looked at', () => {
    assert.throws(() => expectInSight([], [HA]), /found 0 and 1/)
    assert.throws(() => expectInSight([view('Risk')], []), /found 1 and 0/)
  })

  test('that has ended is gone from where risk still stands', () => {
    expectOutOfSight(view('Risk: no known risks'), HA)
    assert.throws(() => expectOutOfSight(view(''), HA), /Expected HA to be gone/)
    for (const text of ['HA', 'Acct Open'])
      assert.throws(() => expectOutOfSight(view(text), HA), new RegExp(`found "${text}"`))
  })

  test('is announced with what has changed, and not with nothing', () => {
    const open = { ...view('HA'), before: 'XSA', written: '', focusKept: true, announced: 'Now: HA' }
    expectAnnounced(open, [HA])
    expectAnnounced(open, [XSA, HA])
    assert.throws(() => expectAnnounced({ ...open, announced: 'Now: XSA' }, [XSA, HA]), /HA to be announced/)
    assert.throws(() => expectAnnounced({ ...open, before: 'XSA HA' }, [XSA, HA]), /XSA, HA to be announced/)
    assert.throws(() => expectAnnounced({ ...open, announced: 'Changed' }, [HA]), /Expected HA to be announced/)
    assert.throws(() => expectAnnounced(open, []))
  })

  test('has an age, that of the last answer of the prison', () => {
    const sight = { ...view('HA'), saysNotCurrent: false, comesFirst: true, confirmedAt: '2026-03-02T09:00:00+00:00' }
    expectStated(sight, [HA], '2026-03-02T09:00:30Z')
    assert.throws(() => expectStated(sight, [HA], '2026-03-02T11:00:00Z'), /the age of the risk to be in sight/)
    assert.throws(() => expectStated(sight, [HA], undefined), /confirmed at no time/)
  })
})

describe('one person at a time', () => {
  test('shows nothing of another, and the person themselves', () => {
    expectNothingOf({ text: `Record of ${bronagh.family}`, seen: '' }, ade, [HA], bronagh)
    for (const text of [
      `${bronagh.family} ACCT open`,
      `${bronagh.family} HA`,
      `${bronagh.family} ${ade.prisonNumber}`,
      'an empty window',
    ])
      assert.throws(() => expectNothingOf({ text, seen: '' }, ade, [HA], bronagh), /nothing of Ade/, text)
  })

  test('is without the alerts once they are restricted, by their codes as by their words', () => {
    for (const text of [`Record of ${ade.family}`, 'Find a person', 'Sign in'])
      expectNoAlerts({ text, seen: '' }, ade, [HA])
    assert.throws(() => expectNoAlerts({ text: ' ', seen: '' }, ade, [HA]), NothingObserved)
    assert.throws(() => expectNoAlerts({ text: 'Sign in', seen: '' }, ade, []), NothingObserved)
    for (const text of ['HA', 'acct open'])
      assert.throws(() => expectNoAlerts({ text: `${ade.family} ${text}`, seen: '' }, ade, [HA]), /found HA/, text)
  })

  test('has the name on every item, of which there are some', () => {
    const item = { what: 'HA', person: ade.family.toUpperCase() }
    expectNamed([item], ade, 1, '')
    assert.throws(() => expectNamed([item, { what: 'XSA', person: '' }], ade, 1, ''), /"XSA" without it/)
    assert.throws(() => expectNamed([item], ade, 2, ''), /found 1 items/)
  })
})
