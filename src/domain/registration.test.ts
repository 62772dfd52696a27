import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NonConformance } from './outcomes.ts'
import { type DecisionSeen, decisionOf, expectDecision, expectHeldBack, expectWithdrawn } from './registration.ts'
import { expectExplained, expectKept, expectReminder } from './registration-explained.ts'

const ade = { name: 'Ade', given: 'Ade', family: 'Arbelcor', birthDate: '1980-05-06', gender: 'male' } as const
const person = { ...ade, prisonNumber: 'A1234AB', nhsNumber: '9990000018' }
const decision = decisionOf(person, 'chooses to register', new Date('2026-03-02T09:00:00Z'))
const whole: DecisionSeen = { ...decision, choice: 'permit', by: ['doctor'], at: '2026-03-02T00:01:00+00:00' }
const shown = {
  version: '1',
  points: {
    'community-registration-may-end': 'Your GP may take you off their list.',
    'care-in-custody': 'You get care here either way.',
    'care-after-release': 'You may need to register again.',
  },
  options: ['permit', 'deny', 'deferred'],
  prompts: [],
  decided: false,
  seen: '',
}

describe('A decision about registration', () => {
  test('is kept whole, whatever way its time is written', () => {
    assert.doesNotThrow(() => expectDecision({ current: [whole], seen: '' }, decision))
    for (const part of ['at', 'language', 'format', 'understood'] as const)
      assert.throws(() => expectDecision({ current: [{ ...whole, [part]: '' }], seen: '' }, decision), NonConformance)
    assert.throws(() => expectDecision({ current: [whole, whole], seen: '' }, decision), NonConformance)
  })

  test('holds a registration back for the stated reason only', () => {
    const refused = { accepted: false, reasons: ['decision-incomplete'], seen: '' }
    assert.doesNotThrow(() => expectHeldBack(refused, 'the decision is incomplete'))
    assert.throws(() => expectHeldBack(refused, 'the person has not agreed'), NonConformance)
    assert.throws(() => expectHeldBack({ ...refused, accepted: true }, 'the decision is incomplete'), /accepted/)
  })

  test('is withdrawn with a day and one next step', () => {
    const withdrawal = { state: 'withdrawn', on: '2026-03-02', next: 1, seen: '' } as const
    assert.doesNotThrow(() => expectWithdrawn(withdrawal, '2026-03-02'))
    assert.throws(() => expectWithdrawn({ ...withdrawal, next: 0 }, '2026-03-02'), NonConformance)
    assert.throws(() => expectWithdrawn({ ...withdrawal, state: 'other' }, '2026-03-02'), /not withdrawn/)
  })
})

describe('An explanation', () => {
  test('tells each point in words of its own, plainly, before anything is decided', () => {
    assert.doesNotThrow(() => expectExplained(shown))
    const long = Array.from({ length: 26 }, () => 'word').join(' ')
    const same = shown.points['care-in-custody']
    assert.throws(() => expectExplained({ ...shown, decided: true }), /made before/)
    assert.throws(() => expectExplained({ ...shown, points: {} }), /nothing on care-after-release/)
    for (const words of [long, same])
      assert.throws(
        () => expectExplained({ ...shown, points: { ...shown.points, 'care-after-release': words } }),
        NonConformance,
      )
  })

  test('is kept in the version that was shown', () => {
    assert.doesNotThrow(() => expectKept({ ...shown, decided: true }, shown))
    assert.throws(() => expectKept({ ...shown, version: '2' }, shown), NonConformance)
    const { version: _version, ...unversioned } = shown
    assert.throws(() => expectKept(unversioned, unversioned), /not stated/)
  })

  test('is given again once, on the day that was agreed', () => {
    assert.doesNotThrow(() => expectReminder({ due: ['2026-03-05'], seen: '' }, '2026-03-05'))
    assert.doesNotThrow(() => expectReminder({ due: [], seen: '' }, undefined))
    assert.throws(() => expectReminder({ due: [undefined], seen: '' }, undefined), /no day/)
  })
})
