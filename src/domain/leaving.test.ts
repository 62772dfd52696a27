import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectLeaving, expectLeavingAnswer, preparedFrom } from './leaving.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'

const medicines = preparedFrom([
  { medicine: 'Sertraline', provided: '7 days' },
  { medicine: 'Ramipril', provided: 'a prescription, taken back' },
  { medicine: 'Metformin', provided: 'nothing', kind: 'stopped' },
])
const seen = { complete: true, reason: '', provided: ['Sertraline: 7 days'], seen: 'here' }

test('what was taken back, and what was never provided, is not shown', () => {
  expectLeaving(seen, { complete: true, reason: '', medicines })
})

test('another number of days, a lost reason and a closed item are noticed', () => {
  for (const change of [{ provided: ['Sertraline: 6 days'] }, { reason: 'Declined' }, { complete: false }])
    assert.throws(
      () => expectLeaving({ ...seen, ...change }, { complete: true, reason: '', medicines }),
      NonConformance,
    )
})

test('a refusal counts for its own reason only', () => {
  const answer = { accepted: false, reasons: ['supply-required'], message: 'Provide seven days.', seen: 'here' }
  const refused = 'refused for want of a supply, a prescription or a reason'
  expectLeavingAnswer(answer, refused)
  assert.throws(() => expectLeavingAnswer({ ...answer, reasons: ['clash'] }, refused), NonConformance)
  assert.throws(() => expectLeavingAnswer(answer, 'complete'), NonConformance)
})

test('words that provide nothing are the mistake of whoever wrote the feature', () => {
  assert.throws(() => preparedFrom([{ medicine: 'Sertraline', provided: 'plenty' }]), HarnessFault)
})
