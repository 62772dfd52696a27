import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Release } from './release.ts'
import { releaseDiff } from './release-diff.ts'

const digest = (letter: string) => letter.repeat(64)
const BEFORE: Release = {
  release: '0.1',
  requirements: {
    bid: [
      { id: 'RISK-01', digest: digest('a') },
      { id: 'RISK-02', digest: digest('b') },
      { id: 'RISK-03', digest: digest('c') },
    ],
    acceptance: [],
    live: [{ id: 'APPT-01', digest: digest('d') }],
  },
  examples: ['RISK-01.1', 'RISK-01.2', 'RISK-02.1', 'RISK-03.1', 'APPT-01.1'],
  retired: [],
}

test('a release does not differ from itself', () => {
  assert.deepEqual(releaseDiff(BEFORE, BEFORE), [])
})

test('everything that changes what is asked, when, or how it is tested is listed by requirement', () => {
  const after: Release = {
    release: '0.2',
    requirements: {
      bid: [
        { id: 'RISK-01', digest: digest('a') },
        { id: 'RISK-02', digest: digest('e') },
        { id: 'APPT-01', digest: digest('d') },
        { id: 'MOVE-01', digest: digest('f') },
      ],
      acceptance: [],
      live: [],
    },
    examples: ['RISK-01.1', 'RISK-01.3', 'RISK-02.1', 'APPT-01.1', 'MOVE-01.1'],
    retired: ['RISK-01.2', 'RISK-03.1'],
  }
  assert.deepEqual(releaseDiff(BEFORE, after), [
    { id: 'RISK-01', changes: [], examplesAdded: ['RISK-01.3'], examplesRemoved: ['RISK-01.2'] },
    { id: 'RISK-02', changes: ['meaning'], examplesAdded: [], examplesRemoved: [] },
    { id: 'RISK-03', changes: ['removed'], examplesAdded: [], examplesRemoved: ['RISK-03.1'] },
    { id: 'APPT-01', changes: ['stage'], examplesAdded: [], examplesRemoved: [] },
    { id: 'MOVE-01', changes: ['added'], examplesAdded: ['MOVE-01.1'], examplesRemoved: [] },
  ])
})
