import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../verdict/judge.ts'
import { factsOf, limit, passOf, rowOf } from '../verdict/run.fixture.ts'
import { broken, type Example, passing } from '../verdict/stream.fixture.ts'
import { baselineOf, noResult, resultOf, wentUnnoticed } from './kill-matrix.ts'

const fault = {
  id: 'risk-stale',
  breaks: ['RISK-01'],
  party: 'healthcare',
  because: 'A copy is shown as if it were new.',
} as const
const facts = factsOf({ adoptedLimits: [limit.id], givens: [{ step: 'something is done (Given)', owner: 'RISK-01' }] })

/** The record of a run in which every other example passes. */
function recordOf(...examples: readonly Example[]) {
  const told = new Map(examples.map((example) => [example.id, example]))
  return judge([
    passOf(
      facts,
      facts.demanded.map((id) => told.get(id) ?? { id, acts: passing() }),
    ),
  ])
}

const fails = (id: string) => broken(id, { as: 'Then', throws: 'NonConformance', message: 'Expected HA; found none.' })
const unarranged = (id: string) => broken(id, { as: 'Given', throws: 'NonConformance', message: 'No record.' })

test('a fault that breaks what it names has no problems', () => {
  const { kills, broke, hidden, problems } = resultOf(fault, recordOf(fails('RISK-01.2')))
  assert.deepEqual(
    { kills, broke, hidden, problems },
    { kills: ['RISK-01.2'], broke: ['RISK-01'], hidden: [], problems: [] },
  )
})

test('a fault that nothing catches is named', () => {
  assert.deepEqual(resultOf(fault, recordOf()).problems, ['was not caught by any example of RISK-01'])
})

test('what it breaks beside is named with the example and what it saw', () => {
  const { problems } = resultOf(fault, recordOf(fails('RISK-01.1'), fails('APPT-02.1')))
  assert.deepEqual(problems, ['also broke APPT-02: APPT-02.1: Expected HA; found none.'])
})

test('an example behind a Given that a broken row owns is hidden', () => {
  const { hidden, problems } = resultOf(fault, recordOf(fails('RISK-01.1'), unarranged('APPT-02.1')))
  assert.deepEqual(hidden, ['APPT-02.1'])
  assert.deepEqual(problems, [])
})

test('an example about what the faulty system no longer declares is hidden', () => {
  const conditional = facts.requirements.map((row) => ({ ...row, appliesWhen: 'declares(delete)' }))
  const undeclared = broken('APPT-02.1', { as: 'Given', throws: 'NotApplicable', message: 'It declares no delete.' })
  const acts = facts.demanded.map((id) => ({ id, acts: passing() }))
  const examples = [fails('RISK-01.1'), undeclared]
  const told = acts.map((one) => examples.find(({ id }) => id === one.id) ?? one)
  const { hidden, problems } = resultOf(fault, judge([passOf({ ...facts, requirements: conditional }, told)]))
  assert.deepEqual(hidden, ['APPT-02.1'])
  assert.deepEqual(problems, [])
})

test('an example behind a Given of another row is a problem', () => {
  const other = { ...fault, breaks: ['APPT-02'] }
  const { hidden, problems } = resultOf(other, recordOf(fails('APPT-02.1'), unarranged('RISK-01.1')))
  assert.deepEqual(hidden, [])
  assert.match(problems.join(), /^left RISK-01.1 inconclusive: /)
})

test('a row that is not run need not catch it, and still explains what is hidden behind it', () => {
  const wide = { ...fault, breaks: ['RISK-01', 'IDM-05'] }
  const { breaks, hidden, problems } = resultOf(wide, recordOf(unarranged('APPT-02.1')), ['APPT-02'])
  assert.deepEqual(breaks, ['APPT-02'])
  assert.deepEqual(hidden, ['APPT-02.1'])
  assert.deepEqual(problems, ['was not caught by any example of APPT-02'])
})

test('a void run catches nothing, whatever failed in it', () => {
  const crash = broken('RISK-01.1', { as: 'When', throws: 'TypeError', message: 'x is undefined' })
  const { kills, problems } = resultOf(fault, recordOf(crash, fails('RISK-01.2')))
  assert.deepEqual(kills, [])
  assert.match(problems.join(), /^voided the run, which catches nothing: /)
})

test('a limit judged over many samples is caught by the examples that took them', () => {
  const pooled = { ...limit, statistic: 'p95', value: 2 } as const
  const rows = [rowOf('RISK-01', { limits: [limit.id] })]
  const slow = factsOf({ requirements: rows, demanded: ['RISK-01.1'], limits: [pooled], adoptedLimits: [limit.id] })
  const sample = { limit: limit.id, seconds: 5, sample: true, looks: 1 } as const
  const acts = passing().map((act) => (act.as === 'Then' ? { ...act, measures: Array(40).fill(sample) } : act))
  const { kills, broke, problems } = resultOf(fault, judge([passOf(slow, [{ id: 'RISK-01.1', acts }])]))
  assert.deepEqual({ kills, broke, problems }, { kills: ['RISK-01.1'], broke: ['RISK-01'], problems: [] })
})

test('without a fault everything passes, and what is blocked today is as listed', () => {
  const because = 'D1: no operation writes an appointment'
  const today = { ...facts, extent: 'today', blocked: [{ example: 'APPT-02.1', dependency: 'D1', because }] } as const
  const run = today.demanded.filter((id) => id !== 'APPT-02.1').map((id) => ({ id, acts: passing() }))
  const item = {
    id: 'D1',
    title: 'Writing',
    status: 'absent',
    requirements: ['APPT-02'],
    examples: ['APPT-02.1'],
  } as const
  const readiness = [{ ...item, citation: 'source', seen: '2026-08-21' }]
  const both = [passOf({ ...facts, readiness }), passOf({ ...today, readiness }, run)]
  assert.deepEqual(baselineOf(judge(both)), {
    counts: [
      { extent: 'target', passed: 3, blocked: 0 },
      { extent: 'today', passed: 2, blocked: 1 },
    ],
    examples: ['RISK-01.1', 'RISK-01.2', 'APPT-02.1'],
    problems: [],
  })
})

test('without a fault every example that fails is a problem', () => {
  assert.deepEqual(baselineOf(recordOf(fails('APPT-02.1'))).problems, [
    'APPT-02.1 (target) failed: Expected HA; found none.',
  ])
})

test('a fault went unnoticed where its run shows nothing at all, and not where it gave no result', () => {
  assert.equal(wentUnnoticed(resultOf(fault, recordOf())), true)
  assert.equal(wentUnnoticed(resultOf(fault, recordOf(fails('RISK-01.2')))), false)
  assert.equal(wentUnnoticed(noResult(fault, 'gave no result: its run was lost')), false)
})
