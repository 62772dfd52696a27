import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Envelope, TestStepResultStatus } from '@cucumber/messages'
import { examplesOf } from './outcome.ts'
import { allPassing, factsOf } from './run.fixture.ts'
import { broken, passing, streamOf } from './stream.fixture.ts'
import { readPass } from './stream.ts'

const facts = factsOf()
const AT = { seconds: 0, nanos: 0 }

describe('a stream has a problem', () => {
  const result = { duration: AT, status: TestStepResultStatus.FAILED, exception: { type: 'Error', message: 'boom' } }
  const rows: readonly [string, Envelope, RegExp][] = [
    [
      'when a hook of the run failed',
      { testRunHookFinished: { testRunHookStartedId: 'h', result, timestamp: AT } },
      /hook of the run failed: boom/,
    ],
    [
      'when the run itself failed',
      { testRunFinished: { success: false, timestamp: AT, exception: result.exception } },
      /The run failed: boom/,
    ],
    [
      'when a feature cannot be parsed',
      { parseError: { source: { uri: 'a.feature' }, message: '(1:1) expected' } },
      /cannot be parsed: \(1:1\) expected/,
    ],
    [
      'when a parameter type is unknown',
      { undefinedParameterType: { name: 'role', expression: '{role}' } },
      /unknown parameter type: role/,
    ],
  ]
  for (const [name, envelope, why] of rows)
    test(name, () => {
      const { problems } = readPass([...streamOf(facts, allPassing(facts)), envelope])
      assert.match(problems.join('\n'), why)
    })

  test('and none when nothing is wrong', () => {
    assert.deepEqual(readPass(streamOf(facts, allPassing(facts))).problems, [])
  })
})

test('an example without a number is ignored with a note', () => {
  const pass = readPass(streamOf(facts, [{ id: 'no number', acts: passing() }]))
  assert.deepEqual(pass.examples, [])
  assert.match(pass.notes[0] ?? '', /"\[no number\] A nurse sees it" has no example number/)
})

test('hooks that do not say what they are for are told apart by their place', () => {
  const nameless = (acts: Parameters<typeof streamOf>[1]) =>
    streamOf(facts, acts).map((envelope) =>
      envelope.hook ? { hook: { id: envelope.hook.id, sourceReference: {} } } : envelope,
    )
  const outcome = (as: 'Before' | 'After') =>
    examplesOf(readPass(nameless([broken('RISK-01.1', { as, throws: 'NonConformance' })])), facts)[0]?.cause
  assert.equal(outcome('Before'), 'given-not-arranged')
  assert.equal(outcome('After'), 'harness-fault')
})

test('examples come in the order of the catalogue and of their numbers', () => {
  const demanded = ['APPT-02.1', 'RISK-01.10', 'RISK-01.2', 'RISK-01.1']
  const ids = examplesOf(readPass(streamOf(facts, [])), factsOf({ demanded })).map(({ id }) => id)
  assert.deepEqual(ids, ['RISK-01.1', 'RISK-01.2', 'RISK-01.10', 'APPT-02.1'])
})
