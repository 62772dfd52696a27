import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { before, test } from 'node:test'

interface Run {
  readonly success: boolean
  readonly counts: readonly number[]
  readonly strays: readonly string[]
  readonly statuses: Readonly<Record<string, string>>
}

let runs: readonly Run[]
let listeners: readonly number[]
let timers: number

before(() => {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/runner/fixtures/behaviour/stray-run.ts'], {
    encoding: 'utf8',
  })
  assert.equal(stderr, '')
  const told: { runs: Run[]; listeners: number[]; timers: number } = JSON.parse(stdout)
  runs = told.runs
  listeners = told.listeners
  timers = told.timers
})

test('an error from a timer or a forgotten promise fails the step that caused it, and no other example', () => {
  assert.deepEqual(runs[0], {
    success: false,
    counts: [5, 5, 5],
    strays: [],
    statuses: {
      'threw in a timer': 'FAILED SKIPPED',
      'forgot a promise': 'FAILED SKIPPED',
      'innocent one': 'PASSED',
      'innocent two': 'PASSED',
      'innocent three': 'PASSED',
    },
  })
})

test('an error after its step fails the run and names the example, while every example keeps its result', () => {
  assert.deepEqual(runs[1], {
    success: false,
    counts: [2, 2, 2],
    strays: ['threw after its step: Error: thrown too late'],
    statuses: { 'threw after its step': 'PASSED PASSED', 'innocent four': 'PASSED' },
  })
})

test('another run in the same process is not touched by it', () => {
  assert.deepEqual(runs[2], { success: true, counts: [1, 1, 1], strays: [], statuses: { 'innocent five': 'PASSED' } })
})

test('an error that nobody owns fails the run', () => {
  assert.deepEqual(runs[3], {
    success: false,
    counts: [1, 1, 1],
    strays: ['nobody knows which example: Error: thrown by nobody'],
    statuses: { 'innocent six': 'PASSED' },
  })
})

test('a promise that is forgotten in the very last step is still noticed', () => {
  assert.deepEqual(runs[4]?.strays, ['forgot at the end: Error: forgotten at the end'])
  assert.equal(runs[4]?.success, false)
})

test('an error of a run that has ended is told by the one that still lasts', () => {
  assert.deepEqual(runs[5]?.strays, ['gone before its error, of an earlier run: Error: thrown too late'])
})

test('what an interruption leaves behind is no stray', () => {
  assert.deepEqual(runs[6], { success: false, counts: [1, 1, 0], strays: [], statuses: {} })
})

test('no listener and no timer is left behind', () => {
  assert.deepEqual(listeners, [0, 0])
  assert.equal(timers, 0)
})
