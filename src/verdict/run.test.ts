import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RequirementFacts, RunEnd } from '../domain/run-facts.ts'
import type { RequirementResult, Verdict } from './record.ts'
import { factsOf, resultOf, rowOf } from './run.fixture.ts'
import { judgeRun, type RunProof } from './run.ts'
import { endOf } from './stream.fixture.ts'

function row(id: string, verdict: Verdict, change: Partial<RequirementFacts> = {}): RequirementResult {
  return { requirement: rowOf(id, change), verdict, examples: [] }
}

function ended(requirements: RequirementResult[], change: Partial<RunProof> = {}) {
  const { outcome, exitCode } = judgeRun({
    ...{ facts: factsOf(), end: endOf([]), requirements, examples: [], voids: [], liveData: false },
    ...change,
  })
  return [outcome, exitCode]
}

const pass = row('RISK-01', 'pass')

describe('the outcome of a run', () => {
  test('is conformant when every MUST of the stage passes', () => {
    assert.deepEqual(ended([pass, row('RISK-02', 'pass')]), ['conformant', 0])
  })

  test('is not conformant when one MUST fails, whatever else happened', () => {
    assert.deepEqual(ended([pass, row('RISK-02', 'fail'), row('RISK-03', 'not-run')]), ['not-conformant', 1])
  })

  for (const verdict of ['inconclusive', 'blocked-by-counterparty', 'needs-evidence', 'not-run'] as const)
    test(`is incomplete when a MUST is ${verdict}`, () => {
      assert.deepEqual(ended([pass, row('RISK-02', verdict)]), ['incomplete', 2])
    })

  test('says how many MUSTs are met and how many are not shown', () => {
    const requirements = [pass, row('RISK-02', 'fail'), row('RISK-03', 'not-run')]
    const { because } = judgeRun({
      ...{ facts: factsOf(), end: undefined, requirements, examples: [], voids: [], liveData: false },
    })
    assert.equal(because[0], '1 of 3 MUSTs met, 1 not met, 1 not shown')
    assert.match(because[1] ?? '', /^RISK-02 fail/)
  })

  test('leaves aside what does not apply, but is not conformant by that alone', () => {
    assert.deepEqual(ended([pass, row('RISK-02', 'not-applicable')]), ['conformant', 0])
    assert.deepEqual(ended([row('RISK-02', 'not-applicable')]), ['incomplete', 2])
    assert.deepEqual(ended([]), ['incomplete', 2])
  })

  test('leaves SHOULDs, later stages and the other side as findings', () => {
    const findings = [
      row('RISK-02', 'fail', { level: 'should' }),
      row('RISK-03', 'fail', { stage: 'acceptance' }),
      row('RISK-04', 'fail', { binds: 'ops' }),
    ]
    assert.deepEqual(ended([pass, ...findings]), ['conformant', 0])
    assert.deepEqual(ended([pass, ...findings], { facts: factsOf({ stage: 'live' }) }), ['not-conformant', 1])
  })

  test('is incomplete when a demanded example of any level was not run', () => {
    const examples = [resultOf('RISK-02.1', { outcome: 'not-run' })]
    assert.deepEqual(ended([pass, row('RISK-02', 'not-run', { level: 'should' })], { examples }), ['incomplete', 2])
  })

  test('does not ask for the examples of a SHOULD that is not offered', () => {
    const examples = [resultOf('RISK-02.1', { outcome: 'not-run' })]
    const declined = { ...row('RISK-02', 'fail', { level: 'should' }), cause: 'not-offered' as const }
    assert.deepEqual(ended([pass, declined], { examples }), ['conformant', 0])
  })
})

describe('a rehearsal', () => {
  const facts = factsOf({ mode: 'rehearsal' })
  test('is never conformant', () => {
    assert.deepEqual(ended([pass], { facts }), ['nothing-failed-in-rehearsal', 0])
  })
  test('fails and is incomplete like any other run', () => {
    assert.deepEqual(ended([row('RISK-01', 'fail')], { facts }), ['not-conformant', 1])
    assert.deepEqual(ended([row('RISK-01', 'inconclusive')], { facts }), ['incomplete', 2])
  })
})

describe('a filtered run', () => {
  const facts = factsOf({ scope: '--area RISK' })
  const selected = factsOf({ scope: '--area RISK', exitOn: 'selected' })
  const should = row('RISK-02', 'fail', { level: 'should' })
  test('is partial although everything selected passes', () => {
    assert.deepEqual(ended([pass], { facts }), ['partial', 2])
  })
  test('exits 1 on any fail', () => {
    assert.deepEqual(ended([pass, should], { facts }), ['partial', 1])
    assert.deepEqual(ended([pass, should], { facts: selected }), ['partial', 1])
  })
  test('exits 0 on request when everything selected is met', () => {
    assert.deepEqual(ended([pass, row('RISK-02', 'not-applicable')], { facts: selected }), ['partial', 0])
    const open = row('RISK-02', 'needs-evidence')
    for (const requirements of [
      [pass, open],
      [pass, open, row('RISK-03', 'not-applicable')],
      [],
      [row('RISK-02', 'not-applicable')],
    ])
      assert.deepEqual(ended(requirements, { facts: selected }), ['partial', 2])
    assert.deepEqual(ended([pass], { facts: selected, end: endOf([], { aborted: 'time box' }) }), ['partial', 2])
    const examples = [resultOf('RISK-01.1', { outcome: 'not-run' })]
    assert.deepEqual(ended([pass], { facts: selected, examples }), ['partial', 2])
  })
  test('says that it is no verdict', () => {
    const proof = { facts, end: undefined, requirements: [pass], examples: [], voids: [], liveData: false }
    assert.match(judgeRun(proof).because[0] ?? '', /1 of 1 selected requirements met \(--area RISK\); not a verdict/)
  })
})

describe('a run that ended early', () => {
  for (const aborted of ['interrupted', 'time box'] as const)
    test(`is incomplete when ${aborted}, and keeps its fails`, () => {
      const end: RunEnd = endOf([], { aborted })
      assert.deepEqual(ended([pass], { end }), ['incomplete', 2])
      assert.deepEqual(ended([row('RISK-01', 'fail')], { end }), ['not-conformant', 1])
    })
})

describe('a run in which the system never called the simulator', () => {
  const end = endOf([], { calls: { at: 'http://sim.example', count: 0 } })
  test('is never green, and says where no call was seen', () => {
    assert.deepEqual(ended([pass], { end }), ['incomplete', 2])
    const selected = factsOf({ scope: '--area RISK', exitOn: 'selected' })
    assert.deepEqual(ended([pass], { facts: selected, end }), ['partial', 2])
    const proof = { facts: factsOf(), end, requirements: [pass], examples: [], voids: [], liveData: false }
    assert.match(judgeRun(proof).because.join(' '), /No call seen at http:\/\/sim\.example; last call: never\./)
  })
  test('keeps its fails', () => assert.deepEqual(ended([row('RISK-01', 'fail')], { end }), ['not-conformant', 1]))
  test('is as any other once it has called', () => {
    const called = endOf([], { calls: { at: 'http://sim.example', count: 3, last: '2026-03-02T09:00:00Z' } })
    assert.deepEqual(ended([pass], { end: called }), ['conformant', 0])
  })
})

describe('exit codes', () => {
  const unreachable = resultOf('RISK-01.1', { outcome: 'inconclusive', cause: 'candidate-unreachable' })
  const refused = resultOf('RISK-01.2', { outcome: 'inconclusive', cause: 'configuration' })
  const gone = [row('RISK-01', 'inconclusive')]

  test('4 when nobody was there', () => {
    assert.deepEqual(ended(gone, { examples: [unreachable] }), ['incomplete', 4])
    assert.deepEqual(ended(gone, { end: endOf([], { unreachable: 'ECONNREFUSED' }) }), ['incomplete', 4])
    const blocked = resultOf('RISK-01.3', { outcome: 'blocked' })
    assert.deepEqual(ended(gone, { examples: [unreachable, blocked] }), ['incomplete', 4])
  })
  test('3 when nobody let us in', () => {
    assert.deepEqual(ended(gone, { examples: [refused] }), ['incomplete', 3])
    assert.deepEqual(ended(gone, { examples: [refused, unreachable] }), ['incomplete', 3])
    const end = endOf([], { aborted: 'preflight', misconfigured: 'Expected this.\nNext: that.' })
    assert.deepEqual(ended(gone, { end }), ['incomplete', 3])
  })
  test('2 when one example got further', () => {
    assert.deepEqual(ended(gone, { examples: [unreachable, resultOf('RISK-01.2')] }), ['incomplete', 2])
  })
  test('5 when void, before unreachable and not conformant', () => {
    const change = { voids: ['a stray error'], examples: [unreachable] }
    assert.deepEqual(ended([row('RISK-01', 'fail')], change), ['void', 5])
  })
  test('6 for possible live data, before all others', () => {
    assert.deepEqual(ended([pass], { liveData: true, voids: ['a stray error'] }), ['void', 6])
  })
})
