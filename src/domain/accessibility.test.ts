import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  expectAllOpen,
  expectArrived,
  expectForms,
  expectNoSeriousFinding,
  expectToldApart,
  expectVersions,
} from './accessibility.ts'

const text = { language: 'English', form: 'Easy read', version: '1', opens: true, letterPx: 18 }

describe('what a machine finds of accessibility', () => {
  test('is a fail when it is serious, and when nothing was scanned', () => {
    const finding = { view: 'Notes', rule: 'label (critical)', where: '<input>', isSerious: true }
    expectNoSeriousFinding({ views: 1, findings: [{ ...finding, isSerious: false }] }, '')
    assert.throws(() => expectNoSeriousFinding({ views: 1, findings: [finding] }, ''), /label \(critical\) on "Notes"/)
    assert.throws(() => expectNoSeriousFinding({ views: 0, findings: [] }, ''), /found no view/)
  })

  test('is a way by keyboard that arrives and can be followed', () => {
    const way = { arrived: true, keys: 9, blindStops: [], seen: '' }
    expectArrived(way)
    assert.throws(() => expectArrived({ ...way, arrived: false }), /no way after 9 keys/)
    assert.throws(() => expectArrived({ ...way, blindStops: ['a "Notes"'] }), /nothing shows the focus on a "Notes"/)
  })

  test('is that each state is said, and none like another', () => {
    const said = (...states: readonly ('shown' | 'none' | 'nothing')[]) =>
      states.map((state) => ({ state, text: '', seen: '' }))
    expectToldApart(said('shown', 'none'))
    for (const wrong of [said('shown'), said('none', 'none'), said('shown', 'nothing')])
      assert.throws(() => expectToldApart(wrong), /words of its own/)
  })
})

describe('texts for patients', () => {
  test('exist in each form, large print in large letters', () => {
    const forms = ['easy read', 'translated']
    expectForms([text, { ...text, language: 'Welsh', form: 'Written' }], forms, '')
    for (const language of ['English', 'British English', 'en-GB', ' ', ''])
      assert.throws(() => expectForms([{ ...text, language }], forms, ''), /none that is translated/, language)
    assert.throws(() => expectForms([{ ...text, form: 'Large print' }], ['large print'], ''), /letters of 18 pixels/)
  })

  test('open and have a version, and there are some', () => {
    expectAllOpen([text], '')
    expectVersions([text], '')
    assert.throws(() => expectAllOpen([{ ...text, opens: false }], ''), /Easy read in English does not/)
    assert.throws(() => expectVersions([{ ...text, version: '' }], ''), /Easy read in English has none/)
    for (const expectation of [expectAllOpen, expectVersions]) assert.throws(() => expectation([], ''), /none listed/)
  })
})
