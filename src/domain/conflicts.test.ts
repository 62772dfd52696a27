import assert from 'node:assert/strict'
import test from 'node:test'
import { expectConflict, expectEdits, expectNoConflict } from './conflicts.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import { differenceFrom, expectDifferences } from './reconciliation.ts'

const CONFLICT = { name: 'Review', told: ['nurse'], message: 'The prison had moved it.' } as const

test('a conflict is told once, about its own appointment, to its own editor', () => {
  expectConflict([CONFLICT], 'Review', 'nurse')
  for (const conflicts of [[], [CONFLICT, CONFLICT], [{ ...CONFLICT, told: [] }], [{ ...CONFLICT, message: '' }]])
    assert.throws(() => expectConflict(conflicts, 'Review', 'nurse'), NonConformance)
  assert.throws(() => expectConflict([CONFLICT], 'Review', 'doctor'), NonConformance)
})

test('no conflict is none at all', () => {
  expectNoConflict([])
  assert.throws(() => expectNoConflict([CONFLICT]), /"Review" to nurse/)
})

test('both edits are kept, each with its author', () => {
  const edits = { starts: ['09:00', '11:00', '14:00'], editors: ['nurse', 'prison'], seen: 'the record' } as const
  expectEdits(edits, 'nurse', '11:00', '14:00')
  assert.throws(() => expectEdits({ ...edits, editors: ['nurse'] }, 'nurse', '11:00', '14:00'), /an edit by prison/)
  assert.throws(() => expectEdits({ ...edits, starts: ['14:00'] }, 'nurse', '11:00', '14:00'), /the time 11:00/)
})

test('a reconciliation lists each difference once and nothing else', () => {
  const moved = { type: 'different-time', name: 'Review' }
  expectDifferences([moved], [moved])
  for (const listed of [[], [moved, moved], [{ ...moved, type: 'different-place' }]])
    assert.throws(() => expectDifferences(listed, [moved]), NonConformance)
})

test('a difference is named as the interface codes it', () => {
  assert.equal(differenceFrom('missing in prison'), 'missing-in-prison')
  assert.throws(() => differenceFrom('odd'), HarnessFault)
})
