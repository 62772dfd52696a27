import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CandidateUnreachable, NonConformance } from '../domain/outcomes.ts'
import { failureOf } from './failure.ts'

test('the type of a failure is the name of the class that was thrown', () => {
  assert.equal(failureOf(new NonConformance('late')).exception.type, 'NonConformance')
  assert.equal(failureOf(new CandidateUnreachable('gone')).exception.type, 'CandidateUnreachable')
  assert.equal(failureOf(new TypeError('x is not a function')).exception.type, 'TypeError')
})

for (const [thrown, message] of [
  ['enough', 'enough'],
  [{ code: 1 }, '{ code: 1 }'],
  [undefined, 'Promise rejected without a reason'],
] as const)
  test(`${JSON.stringify(thrown)} is not an error, so it is told as one`, () => {
    assert.deepEqual(failureOf(thrown), {
      message: `Error: ${message}`,
      exception: { type: 'Error', message, stackTrace: `Error: ${message}` },
    })
  })

test('a failure names no path of this machine and follows its causes, also round in a circle', () => {
  const root = new RangeError('the wall')
  const error = new NonConformance('broken')
  error.cause = root
  root.cause = error
  const { message } = failureOf(error)
  assert.ok(!message.includes(process.cwd()), message)
  assert.match(message, /^NonConformance: broken\n/)
  assert.equal(message.match(/Caused by: RangeError: the wall/g)?.length, 1)
})

test('of the stack only the frames of the step remain: not those of Node, nor the runner and what called it', () => {
  const root = process.cwd()
  const error = new NonConformance('late')
  error.stack = [
    'NonConformance: late',
    `    at expectShown (file://${root}/src/domain/risk.ts:3:9)`,
    '    at node:internal/process/task_queues:105:5',
    '    at process.processTicks (node:internal/process/task_queues:104:5)',
    `    at async World.<anonymous> (file://${root}/steps/risk.ts:20:3)`,
    `    at invokeStep (file://${root}/src/runner/invoke.ts:20:3)`,
    `    at main (file://${root}/src/cli/main.ts:1:1)`,
  ].join('\n')
  assert.equal(
    failureOf(error).message,
    'NonConformance: late\n    at expectShown (src/domain/risk.ts:3:9)\n    at async World.<anonymous> (steps/risk.ts:20:3)',
  )
})
