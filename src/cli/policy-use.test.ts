import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedPolicies, decisionAt, type PolicyUse, watched } from './policy-use.ts'

const POLICIES = {
  risk: { shows: (code: string) => code !== 'DNR', order: ['HA', 'XA'], limits: { days: 7 } },
  feed: { pauseMs: () => 250 },
}

test('a function is used when it is called, a value when it is read', () => {
  const used: string[] = []
  const { risk, feed } = watched(POLICIES, ({ path }) => used.push(path))
  assert.deepEqual(used, [])
  const { pauseMs } = feed
  assert.deepEqual(used, [])
  assert.equal(pauseMs(), 250)
  assert.equal(risk.shows('HA'), true)
  assert.equal(risk.limits.days, 7)
  assert.deepEqual(risk.order, ['HA', 'XA'])
  assert.deepEqual(used, ['feed.pauseMs', 'risk.shows', 'risk.limits.days', 'risk.order'])
})

test('a part that is copied is watched all the same', () => {
  const used: string[] = []
  const { risk } = watched(POLICIES, ({ path }) => used.push(path))
  const copy = { ...risk }
  copy.shows('HA')
  assert.ok(used.includes('risk.shows'))
})

test('what a fault replaces is named, and nothing beside it', () => {
  const shows = () => true
  assert.deepEqual(changedPolicies(POLICIES, { ...POLICIES, risk: { ...POLICIES.risk, shows } }), ['risk.shows'])
  assert.deepEqual(changedPolicies(POLICIES, { ...POLICIES, risk: { ...POLICIES.risk, limits: { days: 8 } } }), [
    'risk.limits.days',
  ])
  assert.deepEqual(changedPolicies(POLICIES, { ...POLICIES }), [])
})

test('a call tells what it was given and what it answered, unless it threw', () => {
  const seen: PolicyUse[] = []
  const refuses = () => {
    throw new Error('no')
  }
  const policies = watched({ ...POLICIES, refuses }, (use) => seen.push(use))
  policies.risk.shows('DNR')
  assert.throws(() => policies.refuses())
  assert.deepEqual(seen, [{ path: 'risk.shows', call: { given: ['DNR'], answer: false } }, { path: 'refuses' }])
})

test('a decision is found by its path', () => {
  assert.equal(decisionAt(POLICIES, 'risk.limits.days'), 7)
  assert.equal(decisionAt(POLICIES, 'risk.nothing.days'), undefined)
})
