import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectSameHistory, expectSameRisk } from './both-ways.ts'
import type { RiskShown } from './risk.ts'

const HA = { code: 'HA', description: 'ACCT Open', since: '2026-03-01' }
const SHOWN: RiskShown = { state: 'shown', alerts: [HA], selfHarm: 'ACCT open', current: true, seen: 'look 1' }

test('the same risk agrees, also when each look was confirmed at a time of its own', () => {
  expectSameRisk({
    onScreen: { ...SHOWN, confirmedAt: '2026-03-02T09:00:00Z' },
    overInterface: { ...SHOWN, confirmedAt: '2026-03-02T09:00:04Z' },
  })
})

test('a disagreement says which side showed what, and where', () => {
  const onScreen = { ...SHOWN, alerts: [{ ...HA, description: 'Self-harm' }] }
  const overInterface = { ...SHOWN, seen: 'exchange 3' }
  assert.throws(
    () => expectSameRisk({ onScreen, overInterface }),
    /on the screen HA \(Self-harm\) .*; over the interface HA \(ACCT Open\) .*\n.*look 1; exchange 3/,
  )
})

test('an alert that one side alone lists is a disagreement', () => {
  assert.throws(() => expectSameHistory({ onScreen: [HA], overInterface: [] }), /over the interface nothing/)
})

test('what is unavailable need not say that it is not current, and must not say that it is', () => {
  const overInterface: RiskShown = { ...SHOWN, state: 'unavailable', alerts: [], current: false }
  const { current: _current, ...unsaid } = overInterface
  expectSameRisk({ onScreen: unsaid, overInterface })
  assert.throws(() => expectSameRisk({ onScreen: { ...unsaid, current: true }, overInterface }), /unavailable, current/)
})
