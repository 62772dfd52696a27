import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Envelope, TestStepResultStatus } from '@cucumber/messages'
import { harnessSchema } from '../catalogue/schema.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import { judge } from './judge.ts'
import type { ConformanceRecord } from './record.ts'
import { allPassing, candidate, factsOf, limit, passOf, rowOf } from './run.fixture.ts'
import { serialise } from './serialise.ts'
import { broken } from './stream.fixture.ts'

const validate = harnessSchema<ConformanceRecord>('record')
const facts = factsOf()
const failing = broken('RISK-01.1', { as: 'Then', throws: 'NonConformance' })
const failed = passOf(facts, [failing, ...allPassing(facts).slice(1)])
const VALUES: readonly unknown[] = [undefined, null, 0, -1, 'x', true, [], {}]

function ended(envelopes: readonly Envelope[]): string {
  return judge([{ ...failed, envelopes }]).outcome
}

/** Every way to put another value into a message, its attachment included. */
function* spoilt(envelope: Envelope): Generator<Envelope> {
  const { attachment } = envelope
  if (attachment)
    for (const body of variants(JSON.parse(attachment.body)))
      yield { attachment: { ...attachment, body: JSON.stringify(body) ?? '' } }
  else for (const variant of variants(envelope)) yield variant as Envelope
}

function* variants(node: unknown): Generator<unknown> {
  if (typeof node !== 'object' || node === null) return
  for (const [key, inner] of Object.entries(node)) {
    const put = (value: unknown) => (Array.isArray(node) ? node.with(Number(key), value) : { ...node, [key]: value })
    for (const value of VALUES) yield put(value)
    for (const variant of variants(inner)) yield put(variant)
  }
}

/** A record that does not fit its published schema is no record: the command calls such a run void. */
function isGreen(envelopes: readonly Envelope[]): boolean {
  const record = judge([{ ...failed, envelopes }])
  return record.exitCode === 0 && validate(JSON.parse(serialise(record)))
}

describe('a run that failed is never green', () => {
  test('when any one line is taken out or told twice', () => {
    for (const [at, envelope] of failed.envelopes.entries()) {
      const line = `line ${at} (${Object.keys(envelope)[0]})`
      assert.ok(!isGreen(failed.envelopes.toSpliced(at, 1)), `without ${line}`)
      const twice = ended(failed.envelopes.toSpliced(at, 0, envelope))
      assert.ok(twice === 'void' || twice === 'not-conformant', `${line} twice: ${twice}`)
    }
  })

  test('when any one value is another, and the judgement never crashes', () => {
    for (const [at, envelope] of failed.envelopes.entries())
      for (const variant of spoilt(envelope))
        assert.ok(!isGreen(failed.envelopes.with(at, variant)), `line ${at}: ${JSON.stringify(variant)}`)
  })

  const at = failed.envelopes.findIndex((one) => one.testStepFinished?.testStepResult.status === 'FAILED')
  const step = failed.envelopes[at]?.testStepFinished
  assert.ok(step)
  const passed = {
    testStepFinished: {
      ...step,
      testStepResult: { status: TestStepResultStatus.PASSED, duration: { seconds: 0, nanos: 0 } },
    },
  }
  const isVoid = (envelopes: readonly Envelope[], why: RegExp) => {
    const record = judge([{ ...failed, envelopes }])
    assert.equal(record.outcome, 'void')
    assert.match(record.because.join('\n'), why)
  }

  test('when the step that failed is told again as passed', () => {
    isVoid(failed.envelopes.toSpliced(at + 1, 0, passed), /the end of step .* more than once/)
  })
  test('when the step that failed is told as passed instead', () => {
    isVoid(failed.envelopes.with(at, passed), /something did not pass, and all in it did/)
  })
  test('when the step that failed is neither planned nor told', () => {
    const unplanned = failed.envelopes.map(({ testCase, ...other }): Envelope => {
      if (!testCase) return other
      const testSteps = testCase.testSteps.filter(({ id }) => id !== step.testStepId)
      return { testCase: { ...testCase, testSteps } }
    })
    isVoid(unplanned.toSpliced(at, 1), /does not plan each step of its example once/)
  })
  test('when the step that failed is said to have passed with what it threw', () => {
    const { testStepResult } = step
    const forged = { ...step, testStepResult: { ...testStepResult, status: TestStepResultStatus.PASSED } }
    isVoid(failed.envelopes.with(at, { testStepFinished: forged }), /passed and threw NonConformance/)
  })
  test('when the example that failed is taken out whole', () => {
    const key = step.testCaseStartedId.split('/started')[0] ?? ''
    isVoid(
      failed.envelopes.filter((one) => !JSON.stringify(one).includes(key)),
      /The run counted 3 planned.*stream holds 2 planned/,
    )
  })
})

describe('facts that contradict each other void a run', () => {
  const whole = (change: Partial<RunFacts>) => passOf(factsOf(change))
  const isVoid = (why: RegExp, ...changes: Partial<RunFacts>[]) => {
    const record = judge(changes.map(whole))
    assert.equal(record.outcome, 'void')
    assert.match(record.because.join('\n'), why)
  }
  const both = { extents: ['target', 'today'] } as const
  const blocked = [{ example: 'RISK-01.1', dependency: 'D1', because: 'no event' }]

  test('a pass that the run set out to make is not there', () => {
    isVoid(/stream of the today pass is missing/, both)
    isVoid(/stream of the target pass is missing/, { ...both, extent: 'today', scope: '--area RISK' })
  })
  test('something is impossible where nothing is lacking', () => isVoid(/impossible under target/, { blocked }))
  test('a row stands in the catalogue twice', () =>
    isVoid(/RISK-01 more than once/, { requirements: [rowOf('RISK-01'), rowOf('APPT-02'), rowOf('RISK-01')] }))

  test('a run that says it never began started something', () => {
    for (const end of [{ unreachable: 'nobody was there' }, { misconfigured: 'nobody let us in' }]) {
      const record = judge([passOf(facts, [failing, ...allPassing(facts).slice(1)], end)])
      assert.deepEqual([record.outcome, record.exitCode], ['void', 5])
    }
  })

  const CHANGES: readonly Partial<RunFacts>[] = [
    { limits: [{ ...limit, value: 600 }] },
    { candidate: { ...candidate, reference: true } },
    { candidate: { ...candidate, absentFunctions: ['risk'] } },
    { requirements: [rowOf('RISK-01', { level: 'should' }), rowOf('APPT-02')] },
    { adoptedLimits: [limit.id] },
    { startedAt: '2026-11-23T10:00:00.000Z' },
    { exitOn: 'selected' },
  ]
  for (const change of CHANGES)
    test(`the passes differ in ${Object.keys(change)[0]}`, () => {
      isVoid(new RegExp(`differ in ${Object.keys(change)[0]}`), change, { extent: 'today' })
      isVoid(new RegExp(`differ in ${Object.keys(change)[0]}`), {}, { ...change, extent: 'today' })
    })
  test('the passes demand different examples', () =>
    isVoid(/demand different examples/, {}, { extent: 'today', demanded: ['RISK-01.1', 'APPT-02.1'] }))
})

test('a reference system is never conformant, whatever it is called and however it is run', () => {
  const facts = factsOf({ mode: 'assessment', candidate: { ...candidate, name: 'Acme', reference: true } })
  assert.equal(judge([passOf(facts)]).outcome, 'nothing-failed-in-rehearsal')
})
