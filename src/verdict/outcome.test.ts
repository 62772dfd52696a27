import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { MEDIA } from '../domain/exchange.ts'
import * as classes from '../domain/outcomes.ts'
import { examplesOf } from './outcome.ts'
import type { Cause, ExampleOutcome } from './record.ts'
import { factsOf, limit, rowOf } from './run.fixture.ts'
import { type Act, broken, type Example, passing, streamOf } from './stream.fixture.ts'
import { readPass } from './stream.ts'

const ID = 'RISK-01.1'

function judged(example: Example | undefined, change: Parameters<typeof factsOf>[0] = {}) {
  const facts = factsOf({ demanded: [ID], ...change })
  const [result] = examplesOf(readPass(streamOf(facts, example ? [example] : [])), facts)
  assert.ok(result)
  return result
}

function when(throws: string): Example {
  return broken(ID, { as: 'When', throws })
}

type Row = readonly [thrown: string, outcome: ExampleOutcome, cause: Cause]

describe('in a When or a Then', () => {
  const rows: readonly Row[] = [
    ['NonConformance', 'failed', 'promise-not-kept'],
    ['CandidateUnreachable', 'inconclusive', 'candidate-unreachable'],
    ['ConfigurationProblem', 'inconclusive', 'configuration'],
    ['CandidateUnwell', 'inconclusive', 'candidate-unwell'],
    ['NothingObserved', 'inconclusive', 'nothing-observed'],
    ['TooFewSamples', 'inconclusive', 'scale'],
    ['Unsupported', 'inconclusive', 'unsupported'],
    ['BlockedByCounterparty', 'inconclusive', 'blocked-by-counterparty'],
    ['NotApplicable', 'inconclusive', 'harness-fault'],
    ['Parked', 'parked', 'awaiting-a-person'],
    ['HarnessFault', 'inconclusive', 'harness-fault'],
    ['PossibleLiveData', 'inconclusive', 'possible-live-data'],
    ['TypeError', 'inconclusive', 'harness-fault'],
    ['AssertionError', 'inconclusive', 'harness-fault'],
    ['TransportFailure', 'inconclusive', 'harness-fault'],
    ['constructor', 'inconclusive', 'harness-fault'],
    ['', 'inconclusive', 'harness-fault'],
  ]
  for (const as of ['When', 'Then'] as const)
    for (const [throws, outcome, cause] of rows)
      test(`${throws || 'a nameless error'} in a ${as} is ${outcome}: ${cause}`, () => {
        const result = judged(broken(ID, { as, status: 'FAILED', throws }))
        assert.deepEqual([result.outcome, result.cause], [outcome, cause])
        assert.ok(result.because)
      })
})

describe('in a Given', () => {
  const rows: readonly Row[] = [
    ['NonConformance', 'inconclusive', 'given-not-arranged'],
    ['TooLate', 'inconclusive', 'given-not-arranged'],
    ['CandidateUnwell', 'inconclusive', 'given-not-arranged'],
    ['NothingObserved', 'inconclusive', 'given-not-arranged'],
    ['Unsupported', 'inconclusive', 'given-not-arranged'],
    ['TooFewSamples', 'inconclusive', 'given-not-arranged'],
    ['CandidateUnreachable', 'inconclusive', 'candidate-unreachable'],
    ['ConfigurationProblem', 'inconclusive', 'configuration'],
    ['Parked', 'parked', 'awaiting-a-person'],
    ['HarnessFault', 'inconclusive', 'harness-fault'],
    ['PossibleLiveData', 'inconclusive', 'possible-live-data'],
    ['TypeError', 'inconclusive', 'harness-fault'],
  ]
  for (const as of ['Given', 'Before', '*'] as const)
    for (const [throws, outcome, cause] of rows)
      test(`${throws} in ${as === 'Given' ? 'a Given' : `${as} ahead of the first action`} is ${outcome}: ${cause}`, () => {
        const acts: Act[] = [{ as, throws }, { as: 'When' }, { as: 'Then' }, { as: 'After' }]
        const result = judged({ id: ID, acts })
        assert.deepEqual([result.outcome, result.cause], [outcome, cause])
      })

  test('it names the requirement that owns the verb', () => {
    const givens = [{ step: 'the prison tells of {person}', owner: 'MOVE-01' }]
    const given: Act = { as: 'Given', text: 'the prison tells of {person}', throws: 'NonConformance' }
    const result = judged(broken(ID, given), { givens })
    assert.equal(result.owner, 'MOVE-01')
    assert.match(result.because ?? '', /MOVE-01.*could not be arranged/)
  })

  test('a Given after the action is still a Given', () => {
    const acts: Act[] = [{ as: 'When' }, { as: 'Given', throws: 'NonConformance' }, { as: 'Then' }]
    assert.equal(judged({ id: ID, acts }).cause, 'given-not-arranged')
  })

  test('a starred step after the action is a check', () => {
    const acts: Act[] = [{ as: 'When' }, { as: '*', throws: 'NonConformance' }]
    assert.equal(judged({ id: ID, acts }).outcome, 'failed')
  })
})

describe('our own faults', () => {
  for (const status of ['UNDEFINED', 'AMBIGUOUS', 'PENDING', 'UNKNOWN'] as const)
    for (const as of ['Given', 'When', 'Then'] as const)
      test(`a step (${as}) that is ${status.toLowerCase()} is a harness fault`, () => {
        assert.equal(judged(broken(ID, { as, status })).cause, 'harness-fault')
      })

  for (const throws of ['Error', 'NonConformance', 'CandidateUnreachable'])
    test(`${throws} after the example is a harness fault`, () => {
      assert.equal(judged(broken(ID, { as: 'After', throws })).cause, 'harness-fault')
    })

  test('a harness fault after a fail voids all the same', () => {
    const acts: Act[] = [
      { as: 'When', throws: 'NonConformance' },
      { as: 'After', throws: 'Error' },
    ]
    assert.equal(judged({ id: ID, acts }).cause, 'harness-fault')
  })

  test('a hook that fails because the run was interrupted is not held against us', () => {
    const acts: Act[] = [
      { as: 'When', status: 'UNFINISHED' },
      { as: 'After', throws: 'Error' },
    ]
    assert.equal(judged({ id: ID, acts, finished: false }).cause, 'never-finished')
  })
})

describe('what was not run to its end', () => {
  test('an example whose steps were all skipped was not run', () => {
    const acts = passing().map((act): Act => ({ ...act, status: 'SKIPPED' }))
    const { outcome, cause } = judged({ id: ID, acts })
    assert.deepEqual([outcome, cause], ['not-run', 'never-started'])
  })

  test('a Before hook that skips leaves the example not run', () => {
    assert.equal(judged(broken(ID, { as: 'Before', status: 'SKIPPED' })).outcome, 'not-run')
  })

  test('an example that skips its last step is inconclusive', () => {
    assert.equal(judged(broken(ID, { as: 'Then', status: 'SKIPPED' })).outcome, 'inconclusive')
  })

  test('a step that never finished is inconclusive', () => {
    const result = judged({ ...broken(ID, { as: 'Then', status: 'UNFINISHED' }), finished: false })
    assert.deepEqual([result.outcome, result.cause], ['inconclusive', 'never-finished'])
  })

  test('an example that never finished is inconclusive although its steps passed', () => {
    const result = judged({ id: ID, acts: passing(), finished: false })
    assert.deepEqual([result.outcome, result.cause], ['inconclusive', 'never-finished'])
  })

  test('a fail that was seen stays a fail although the example never finished', () => {
    assert.equal(judged({ ...when('NonConformance'), finished: false }).outcome, 'failed')
  })

  test('an example that was planned and never started was not run', () => {
    const { outcome, cause } = judged({ id: ID, acts: passing(), started: false })
    assert.deepEqual([outcome, cause], ['not-run', 'never-started'])
  })

  test('a demanded example that no feature holds was not run', () => {
    const { outcome, because } = judged(undefined)
    assert.equal(outcome, 'not-run')
    assert.match(because ?? '', /no feature holds it/)
  })

  test('an example without steps was not run', () => {
    assert.equal(judged({ id: ID, acts: [{ as: 'Before' }, { as: 'After' }] }).outcome, 'not-run')
  })

  test('an example that nobody demanded is left out', () => {
    const facts = factsOf({ demanded: [] })
    assert.deepEqual(examplesOf(readPass(streamOf(facts, [when('NonConformance')])), facts), [])
  })
})

describe('without evidence', () => {
  test('a fail accuses nobody', () => {
    const result = judged({ ...when('NonConformance'), evidence: false })
    assert.deepEqual([result.outcome, result.cause], ['inconclusive', 'unsupported'])
  })

  test('a pass shows nothing', () => {
    assert.equal(judged({ id: ID, acts: passing(), evidence: false }).outcome, 'inconclusive')
  })

  test('what a step only wrote down itself shows nothing', () => {
    const facts = factsOf({ demanded: [ID] })
    for (const mediaType of ['text/plain', 'text/x.cucumber.log+plain', 'text/uri-list']) {
      const envelopes = streamOf(facts, [{ id: ID, acts: passing() }]).map((envelope) =>
        envelope.attachment?.testCaseStartedId ? { attachment: { ...envelope.attachment, mediaType } } : envelope,
      )
      assert.equal(examplesOf(readPass(envelopes), facts)[0]?.cause, 'unsupported', mediaType)
    }
  })
})

describe('a promise kept too late', () => {
  const late = (measured = limit.id): Example =>
    broken(ID, { as: 'Then', throws: 'TooLate', measures: [{ limit: measured, seconds: 70, looks: 9 }] })

  test('is a fail where the limit has a source', () => {
    assert.equal(judged(late()).cause, 'promise-not-kept')
  })

  for (const grade of ['P', 'U'] as const)
    test(`is over a proposed limit where the limit is graded ${grade}`, () => {
      const result = judged(late(), { limits: [{ ...limit, grade }] })
      assert.deepEqual([result.outcome, result.cause], ['failed', 'over-a-proposed-limit'])
    })

  test('is a fail where the tender adopted the proposed limit by name', () => {
    const result = judged(late(), { limits: [{ ...limit, grade: 'P' }], adoptedLimits: [limit.id] })
    assert.equal(result.cause, 'promise-not-kept')
  })

  test('is a fail where one step was too late for a limit with a source and in time for a longer proposed one', () => {
    const proposed = { ...limit, id: 'risk.slow', grade: 'P' as const, value: 600 }
    const measures = [
      { limit: 'risk.slow', seconds: 300, looks: 9 },
      { limit: limit.id, seconds: 70, looks: 3 },
    ]
    const result = judged(broken(ID, { as: 'Then', throws: 'TooLate', measures }), { limits: [limit, proposed] })
    assert.equal(result.cause, 'promise-not-kept')
  })

  test('is our own fault where the stream does not say which limit', () => {
    assert.equal(judged(late('no.such.limit')).cause, 'harness-fault')
    assert.equal(judged(when('TooLate')).cause, 'harness-fault')
  })

  test('a promise that was never kept is a fail whatever the grade of its limit', () => {
    assert.equal(judged(when('NonConformance'), { limits: [{ ...limit, grade: 'P' }] }).cause, 'promise-not-kept')
  })
})

describe('several attempts', () => {
  const fail = when('NonConformance').acts
  const rows: readonly [string, readonly (readonly Act[])[], ExampleOutcome, Cause | undefined][] = [
    ['a pass after a fail is unstable', [fail, passing()], 'inconclusive', 'unstable'],
    ['a fail after a pass is a fail', [passing(), fail], 'failed', 'promise-not-kept'],
    ['two fails are a fail', [fail, fail], 'failed', 'promise-not-kept'],
    ['two passes are a pass', [passing(), passing()], 'passed', undefined],
    [
      'a pass after our own fault is still our own fault',
      [when('TypeError').acts, passing()],
      'inconclusive',
      'harness-fault',
    ],
  ]
  for (const [name, [acts = [], ...again], outcome, cause] of rows)
    test(name, () => {
      const result = judged({ id: ID, acts, again })
      assert.deepEqual([result.outcome, result.cause], [outcome, cause])
    })

  test('two examples that carry the same number are two attempts at it', () => {
    const facts = factsOf({ demanded: [ID] })
    const stream = streamOf(facts, [when('NonConformance'), { id: ID, acts: passing() }])
    const results = examplesOf(readPass(stream), facts)
    assert.equal(results.length, 1)
    assert.notEqual(results[0]?.outcome, 'passed')
  })
})

describe('what the prison side cannot do', () => {
  const blocked = [{ example: ID, dependency: 'D1', because: 'no alert event is published' }]

  test('an example that needs an absent dependency is blocked and cites it', () => {
    const result = judged(undefined, { blocked })
    assert.deepEqual([result.outcome, result.cause], ['blocked', 'blocked-by-counterparty'])
    assert.match(result.because ?? '', /^D1: no alert event/)
  })

  test('it is blocked also if it was run and passed, or said so itself', () => {
    assert.equal(judged({ id: ID, acts: passing() }, { blocked }).outcome, 'blocked')
    assert.equal(judged(when('BlockedByCounterparty'), { blocked }).outcome, 'blocked')
  })

  test('a fail that was seen is not hidden by it', () => {
    assert.equal(judged(when('NonConformance'), { blocked }).outcome, 'failed')
  })
})

describe('what does not apply', () => {
  test('an example may say so where the row has a condition', () => {
    const requirements = [rowOf('RISK-01', { appliesWhen: 'offers fhir' })]
    for (const as of ['Given', 'When'] as const)
      assert.equal(judged(broken(ID, { as, throws: 'NotApplicable' }), { requirements }).outcome, 'not-applicable')
  })
})

test('every class that an example can throw has a meaning of its own', () => {
  const known = Object.values(classes)
    .filter((one) => one.prototype instanceof Error && one !== classes.Inconclusive)
    .map((one) => one.name)
  assert.ok(known.length > 10)
  for (const throws of known) {
    const measures = [{ limit: limit.id, seconds: 70, looks: 1, sample: true }]
    const change = { requirements: [rowOf('RISK-01', { appliesWhen: 'offers fhir' })] }
    const { cause } = judged(broken(ID, { as: 'Then', throws, measures }), change)
    assert.equal(cause === 'harness-fault', throws === 'HarnessFault', throws)
  }
})

test('a result carries what a reader needs to find it again', () => {
  const { title, where, steps, exchanges, durationMs } = judged(when('NonConformance'))
  assert.equal(title, 'A nurse sees it')
  assert.equal(where, 'features/risk/alerts.feature:7')
  assert.deepEqual(
    steps.map(({ status }) => status),
    ['passed', 'failed', 'skipped'],
  )
  assert.equal(steps[1]?.message, 'expected A; found B')
  assert.equal(exchanges.length, 1)
  assert.equal(durationMs, 250)
})

test('a step tells the exchanges that were recorded during it, and no other step does', () => {
  const facts = factsOf({ demanded: [ID] })
  const envelopes = streamOf(facts, [{ id: ID, acts: passing() }])
  const testStepId = envelopes.find(({ testCase }) => testCase)?.testCase?.testSteps[2]?.id
  assert.ok(testStepId)
  const placed = envelopes.map((one) =>
    one.attachment?.mediaType === MEDIA.exchange ? { ...one, attachment: { ...one.attachment, testStepId } } : one,
  )
  const [result] = examplesOf(readPass(placed), facts)
  assert.deepEqual(
    result?.steps.map(({ exchanges }) => exchanges),
    [undefined, [1], undefined],
  )
})
