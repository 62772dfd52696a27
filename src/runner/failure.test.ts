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
  assert.ok(!message.includes('(node:'), message)
  assert.match(message, /^NonConformance: broken\n/)
  assert.equal(message.match(/Caused by: RangeError: the wall/g)?.length, 1)
})
