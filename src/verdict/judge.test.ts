import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { harnessSchema } from '../catalogue/schema.ts'
import type { RunEnd, RunFacts } from '../domain/run-facts.ts'
import { judge, type Stream } from './judge.ts'
import type { ConformanceRecord } from './record.ts'
import { allPassing, candidate, documentOf, factsOf, limit, passOf, rowOf } from './run.fixture.ts'
import { serialise } from './serialise.ts'
import { type Act, broken, passing, streamOf } from './stream.fixture.ts'

const validate = harnessSchema<ConformanceRecord>('record')

/** The judgement, which must fit the published schema whatever happened. */
function judged(...streams: Stream[]): ConformanceRecord {
  const record = judge(streams)
  const bytes: unknown = JSON.parse(serialise(record))
  assert.ok(
    validate(bytes),
    JSON.stringify(validate.errors?.map(({ instancePath, message }) => [instancePath, message])),
  )
  return record
}

function target(change: Partial<RunFacts> = {}, end: Partial<RunEnd> = {}): Stream {
  const facts = factsOf(change)
  return passOf(facts, allPassing(facts), end)
}

function today(change: Partial<RunFacts> = {}): Stream {
  return target({ extent: 'today', ...change })
}

describe('a run in which everything passes', () => {
  test('is conformant, with its tallies and the digests of its streams', () => {
    const record = judged(target())
    assert.deepEqual([record.outcome, record.exitCode], ['conformant', 0])
    assert.deepEqual(record.musts, { met: 2, notMet: 0, notShown: 0, total: 2 })
    assert.deepEqual(Object.keys(record.byArea), ['RISK', 'APPT'])
    assert.deepEqual(record.streams, { 'target.ndjson': 'f'.repeat(64) })
    assert.deepEqual(record.requirements[0]?.examples, ['RISK-01.1', 'RISK-01.2'])
    assert.equal(record.requirements[0]?.today, undefined)
    assert.equal(record.end.target?.planned, 3)
    assert.deepEqual(record.demanded, { target: factsOf().demanded })
  })

  test('counts the core gate by itself', () => {
    const requirements = [rowOf('RISK-01'), rowOf('APPT-02', { core: false })]
    assert.equal(judged(target({ requirements })).core.total, 1)
  })

  test('takes documents into account', () => {
    const requirements = [rowOf('RISK-01', { evidence: ['Safe wording'] }), rowOf('APPT-02')]
    assert.equal(judged(target({ requirements })).outcome, 'incomplete')
    assert.equal(judged(target({ requirements, evidence: [documentOf()] })).outcome, 'conformant')
  })
})

test('a p95 limit is judged once over the samples of all examples', () => {
  const slow = { ...limit, id: 'risk.open.p95', statistic: 'p95' as const, value: 2 }
  const requirements = [rowOf('RISK-01', { limits: [slow.id] }), rowOf('APPT-02')]
  const facts = factsOf({ requirements, limits: [slow], mode: 'rehearsal' })
  const measured = (seconds: number) => {
    const measures = Array.from({ length: 5 }, () => ({ limit: slow.id, seconds, looks: 1, sample: true }))
    const timed = (id: string) => broken(id, { as: 'Then', measures })
    return judged(passOf(facts, [timed('RISK-01.1'), ...allPassing(facts).slice(1)]))
  }
  assert.equal(measured(1).outcome, 'nothing-failed-in-rehearsal')
  assert.equal(measured(3).outcome, 'not-conformant')
  assert.deepEqual(measured(3).examples[0]?.outcome, 'passed')
  assert.equal(judged(passOf(facts)).requirements[0]?.cause, 'scale')
})

describe('the passes', () => {
  const failing = {
    id: 'RISK-01.1',
    acts: passing().map((act): Act => (act.as === 'Then' ? { ...act, throws: 'NonConformance' } : act)),
  }

  test('only the target decides; a fail under today is told beside it', () => {
    const facts = factsOf({ extent: 'today' })
    const record = judged(target(), passOf(facts, [failing, ...allPassing(facts).slice(1)]))
    assert.deepEqual([record.outcome, record.exitCode], ['conformant', 0])
    assert.equal(record.requirements[0]?.verdict, 'pass')
    assert.equal(record.requirements[0]?.today?.verdict, 'fail')
  })

  test('a fail under target decides although today passes', () => {
    const facts = factsOf()
    const record = judged(passOf(facts, [failing, ...allPassing(facts).slice(1)]), today())
    assert.deepEqual([record.outcome, record.exitCode], ['not-conformant', 1])
    assert.match(record.because[1] ?? '', /RISK-01 fail: RISK-01.1: expected A; found B/)
  })

  test('what the prison side lacks today is blocked, cited, and changes nothing', () => {
    const blocked = [{ example: 'RISK-01.1', dependency: 'D1', because: 'no event' }]
    const facts = factsOf({ extent: 'today', blocked, demanded: ['RISK-01.2', 'APPT-02.1'] })
    const record = judged(target(), passOf(facts))
    assert.equal(record.exitCode, 0)
    assert.deepEqual(record.requirements[0]?.today, {
      verdict: 'blocked-by-counterparty',
      because: 'RISK-01.1: D1: no event',
      blockedBy: ['D1'],
    })
  })

  test('an example that nobody demanded is noted and decides nothing', () => {
    const facts = factsOf()
    const extra = broken('RISK-01.9', { as: 'Then', throws: 'NonConformance' })
    const record = judged(passOf(facts, [...allPassing(facts), extra]))
    assert.equal(record.outcome, 'conformant')
    assert.match(record.notes[0] ?? '', /RISK-01.9/)
  })
})

describe('a run is void', () => {
  function isVoid(why: RegExp, ...streams: Stream[]) {
    const record = judged(...streams)
    assert.deepEqual([record.outcome, record.exitCode], ['void', 5])
    assert.match(record.because.join('\n'), why)
  }

  test('when an example threw what no example may throw', () => {
    const facts = factsOf()
    const [first, ...others] = allPassing(facts)
    assert.ok(first)
    const wrong = broken(first.id, { as: 'When', throws: 'TypeError' })
    isVoid(/RISK-01.1/, passOf(facts, [wrong, ...others]))
    isVoid(/today/, target(), passOf(factsOf({ extent: 'today' }), [wrong, ...others]))
  })
  test('when an error belonged to no example', () => {
    isVoid(/no example owns: boom/, target({}, { strays: ['boom'] }))
  })
  test('when the harness gave up', () => {
    isVoid(/fault of the harness/, target({}, { aborted: 'fault' }))
  })
  test('when not everything planned was done and nobody stopped it', () => {
    const facts = factsOf()
    const [first, ...others] = allPassing(facts)
    assert.ok(first)
    isVoid(/3 planned, 2 started/, passOf(facts, [{ ...first, started: false }, ...others]))
    isVoid(/3 started, 2 finished/, passOf(facts, [{ ...first, finished: false }, ...others]))
  })
  test('when the stream holds less than the run counted', () => {
    isVoid(/its stream holds/, target({}, { planned: 4, started: 4, finished: 4 }))
  })
  test('when the target stream is missing, empty, cut short or unreadable', () => {
    const whole = target()
    isVoid(/missing/)
    isVoid(/target pass is missing/, today())
    isVoid(/0 accounts of the run/, { ...whole, envelopes: [] })
    isVoid(/cut short/, { ...whole, envelopes: whole.envelopes.slice(0, -1) })
    isVoid(/0 accounts of its end/, { ...whole, envelopes: whole.envelopes.slice(0, -2) })
    isVoid(/line 7 is not JSON/, { ...whole, problems: ['line 7 is not JSON'] })
  })
  test('when a stream is told twice or is about the other extent', () => {
    const whole = target()
    isVoid(/2 accounts of the run/, { ...whole, envelopes: [...whole.envelopes, ...whole.envelopes] })
    isVoid(/is about today, not target/, { ...today(), extent: 'target' })
  })
  test('when the passes are about different things', () => {
    const digests = { ...factsOf().digests, limits: 'other' }
    isVoid(/differ in the digest of limits/, target(), today({ digests }))
    isVoid(/differ in seed/, target(), today({ seed: 'other' }))
  })
  test('when the release demands what the catalogue does not have', () => {
    isVoid(/demands IDM-09.1/, target({ demanded: ['RISK-01.1', 'IDM-09.1'] }))
  })
  test('when an attachment of ours cannot be read', () => {
    const whole = target()
    const broken = whole.envelopes.map((envelope) =>
      envelope.attachment?.testCaseStartedId
        ? { attachment: { ...envelope.attachment, body: '{"number":' } }
        : envelope,
    )
    isVoid(/cannot be read/, { ...whole, envelopes: broken })
  })
  test('when an example finished and the stream lacks one of its steps', () => {
    const facts = factsOf()
    const [first, ...others] = allPassing(facts)
    const lost = broken(first?.id ?? '', { as: 'Then', status: 'UNFINISHED' })
    isVoid(/lacks some of its steps/, passOf(facts, [lost, ...others]))
  })
  test('when the rest of the run folder is not as it was', () => {
    const record = judge([target()], ['evidence/ab.json was changed'])
    assert.deepEqual([record.outcome, record.because], ['void', ['evidence/ab.json was changed']])
  })
})

test('possible live data exits 6, by exception and by the way the run ended', () => {
  const facts = factsOf()
  const live = broken('RISK-01.1', { as: 'Then', throws: 'PossibleLiveData' })
  assert.equal(judged(passOf(facts, [live, ...allPassing(facts).slice(1)])).exitCode, 6)
  assert.equal(judged(target({}, { aborted: 'live data' })).exitCode, 6)
})

test('a filtered run of the today pass alone is partial and meets nothing', () => {
  const record = judged(today({ scope: '--extent today', exitOn: 'selected' }))
  assert.deepEqual([record.outcome, record.exitCode, record.musts.met], ['partial', 2, 0])
  assert.equal(record.requirements[0]?.today?.verdict, 'pass')
})

test('an interrupted run is incomplete, not void', () => {
  const facts = factsOf()
  const [first, second, ...others] = allPassing(facts)
  assert.ok(first && second)
  const examples = [{ ...first, finished: false }, { ...second, started: false }, ...others]
  const record = judged(passOf(facts, examples, { aborted: 'interrupted' }))
  assert.deepEqual([record.outcome, record.exitCode], ['incomplete', 2])
})

test('a candidate that the preflight could not reach exits 4 without an example', () => {
  const record = judged(passOf(factsOf(), [], { unreachable: 'connection refused by 127.0.0.1:1' }))
  assert.deepEqual([record.outcome, record.exitCode], ['incomplete', 4])
  assert.equal(record.examples[0]?.cause, 'candidate-unreachable')
})

test('deleting an example from the features makes the run incomplete', () => {
  const facts = factsOf()
  const record = judged(passOf(facts, allPassing(facts).slice(1)))
  assert.deepEqual([record.outcome, record.exitCode], ['incomplete', 2])
})

test('a rehearsal against a reference prints no conformance', () => {
  const record = judged(target({ mode: 'rehearsal', candidate: { ...candidate, reference: true } }))
  assert.equal(record.outcome, 'nothing-failed-in-rehearsal')
})

test('the same streams give the same bytes, whatever the order of their messages', () => {
  const facts = factsOf()
  const envelopes = streamOf(facts, allPassing(facts))
  const stream = { ...target(), envelopes }
  const shuffled = { ...stream, envelopes: envelopes.toReversed() }
  assert.equal(serialise(judge([stream, today()])), serialise(judge([today(), shuffled])).replaceAll('\r', ''))
  assert.match(serialise(judge([stream])), /\}\n$/)
})
