import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { judge } from './judge.ts'
import type { ConformanceRecord } from './record.ts'
import { severityOf } from './requirement.ts'
import { factsOf, limit, passOf, rowOf } from './run.fixture.ts'
import { serialise } from './serialise.ts'
import { type Act, type Example, passing } from './stream.fixture.ts'
import { decidingMusts } from './tally.ts'

const facts = factsOf({
  requirements: [
    rowOf('RISK-01'),
    rowOf('RISK-02', { appliesWhen: 'offers fhir' }),
    rowOf('APPT-01', { level: 'should' }),
    rowOf('APPT-02', { stage: 'live' }),
  ],
  demanded: ['RISK-01.1', 'RISK-01.2', 'RISK-02.1', 'RISK-02.2', 'APPT-01.1', 'APPT-02.1'],
  limits: [{ ...limit, grade: 'P' }],
})

const thrown = fc.constantFrom(
  ...['NonConformance', 'TooLate', 'CandidateUnreachable', 'ConfigurationProblem', 'CandidateUnwell'],
  ...['NothingObserved', 'TooFewSamples', 'Unsupported', 'BlockedByCounterparty', 'NotApplicable', 'Parked'],
  ...['HarnessFault', 'TypeError'],
)
const measures = [{ limit: limit.id, seconds: 70, looks: 3, sample: true }]
const wrong: fc.Arbitrary<Act> = fc.record({
  as: fc.constantFrom('Before', 'Given', 'When', 'Then', 'After'),
  throws: thrown,
  measures: fc.constant(measures),
})
const stopped: fc.Arbitrary<Act> = fc.record({
  as: fc.constantFrom('Given', 'When', 'Then'),
  status: fc.constantFrom('SKIPPED', 'UNFINISHED', 'PENDING', 'UNDEFINED', 'AMBIGUOUS', 'UNKNOWN'),
})

function withAct(id: string, act: Act): Example {
  const acts = passing().map((one) => (one.as === act.as ? act : one))
  return { id, acts, ...(act.status === 'UNFINISHED' && { finished: false }) }
}

/** An example that does not pass, in one of all the ways there are; undefined: it is gone. */
function nonPass(id: string): fc.Arbitrary<Example | undefined> {
  const passed = { id, acts: passing() }
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(wrong, stopped).map((act) => withAct(id, act)) },
    fc.constantFrom({ ...passed, started: false }, { ...passed, finished: false }, { ...passed, evidence: false }),
    fc.constant(undefined),
  )
}

type Slots = readonly (Example | undefined)[]

const slots: fc.Arbitrary<Slots> = fc.tuple(
  ...facts.demanded.map((id) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant<Example>({ id, acts: passing() }) }, nonPass(id)),
  ),
)

/** The run is stopped by its time box, so that what is missing is incomplete and does not void it at once. */
function judged(examples: Slots, early = true): ConformanceRecord {
  const there = examples.filter((example) => example !== undefined)
  return judge([passOf(facts, there, early ? { aborted: 'time box' } : {})])
}

const RANK = ['conformant', 'incomplete', 'not-conformant', 'void']

function assertNoBetter(after: ConformanceRecord, before: ConformanceRecord): void {
  assert.ok(RANK.indexOf(after.outcome) >= RANK.indexOf(before.outcome), `${before.outcome} -> ${after.outcome}`)
  if (after.outcome === 'void') return
  for (const [at, { verdict, requirement }] of before.requirements.entries()) {
    const now = after.requirements[at]?.verdict ?? 'pass'
    assert.ok(severityOf(now) >= severityOf(verdict), `${requirement.id}: ${verdict} -> ${now}`)
  }
}

describe('the fold', () => {
  test('is monotone: a pass that becomes anything else never improves a verdict or the outcome', () => {
    const change = fc.nat({ max: facts.demanded.length - 1 })
    const other = change.chain((at) => fc.tuple(fc.constant(at), nonPass(facts.demanded[at] ?? '')))
    fc.assert(
      fc.property(slots, other, fc.boolean(), (examples, [at, worse], early) => {
        const before = examples.with(at, { id: facts.demanded[at] ?? '', acts: passing() })
        assertNoBetter(judged(before.with(at, worse), early), judged(before, early))
      }),
      { numRuns: 400 },
    )
  })

  test('is monotone: another attempt that does not pass never improves a verdict or the outcome', () => {
    fc.assert(
      fc.property(slots, fc.nat({ max: facts.demanded.length - 1 }), fc.oneof(wrong, stopped), (examples, at, act) => {
        const example = examples[at]
        if (!example || example.started === false || example.finished === false) return
        const again = passing().map((one) => (one.as === act.as ? act : one))
        assertNoBetter(judged(examples.with(at, { ...example, again: [again] })), judged(examples))
      }),
      { numRuns: 400 },
    )
  })

  test('does not depend on the order of the messages', () => {
    fc.assert(
      fc.property(slots, fc.infiniteStream(fc.nat()), (examples, keys) => {
        const stream = passOf(
          facts,
          examples.filter((example) => example !== undefined),
        )
        const shuffled = stream.envelopes
          .map((envelope) => ({ envelope, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ envelope }) => envelope)
        assert.equal(serialise(judge([{ ...stream, envelopes: shuffled }])), serialise(judge([stream])))
      }),
      { numRuns: 100 },
    )
  })

  test('is conformant only if every MUST of the stage passes, or does not apply', () => {
    fc.assert(
      fc.property(slots, (examples) => {
        const record = judged(examples, false)
        const musts = decidingMusts(record.requirements, record.run)
        const content = musts.every(({ verdict }) => verdict === 'pass' || verdict === 'not-applicable')
        assert.ok(record.outcome !== 'conformant' || (content && record.exitCode === 0))
        assert.ok(record.exitCode !== 0 || record.outcome === 'conformant')
      }),
      { numRuns: 400 },
    )
  })

  test('is never conformant once an example is deleted', () => {
    for (const at of facts.demanded.keys()) {
      const all = facts.demanded.map((id) => ({ id, acts: passing() }))
      assert.equal(judged(all, false).outcome, 'conformant')
      assert.equal(judged(all.toSpliced(at, 1), false).outcome, 'incomplete')
    }
  })

  test('is total: a stream of which any messages are missing is judged, and conformant only if every MUST was still seen', () => {
    const whole = passOf(
      facts,
      facts.demanded.map((id) => ({ id, acts: passing() })),
    )
    fc.assert(
      fc.property(fc.subarray([...whole.envelopes]), (envelopes) => {
        const record = judge([{ ...whole, envelopes }])
        if (record.outcome !== 'conformant') return
        const musts = record.examples.filter(({ requirement }) => requirement.startsWith('RISK'))
        assert.equal(musts.filter(({ outcome }) => outcome === 'passed').length, 4)
        assert.ok(record.examples.every(({ outcome }) => outcome !== 'not-run'))
      }),
      { numRuns: 300 },
    )
  })
})
