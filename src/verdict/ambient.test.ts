import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AllowList, MessagesSeen } from '../domain/allow-list.ts'
import type { RunFacts } from '../domain/run-facts.ts'
import { ambientOf, ambientParts } from './ambient.ts'
import { factsOf, resultOf, rowOf } from './run.fixture.ts'
import type { Pass } from './stream.ts'

const message = { method: 'POST', path: '/x', function: 'risk', fields: {} }
const LIST: AllowList = {
  messages: [
    { ...message, type: 'concern' },
    { ...message, type: 'hold', function: 'needs' },
    { ...message, type: 'outcome', optional: true },
  ],
  questions: { parameters: [], calls: [] },
  words: [{ requirement: 'CONF-02', 'tells-of': 'a condition', words: ['HIV'] }],
}
const ROW = rowOf('CONF-02', { verifiedBy: 'exchanges' })
const LEAK = { requirement: 'CONF-02', message: 'concern', where: 'field summary', what: '"HIV" tells of a condition' }

function judged(messages: readonly MessagesSeen[], change: Partial<RunFacts> = {}, outside?: MessagesSeen) {
  const examples = messages.map((one, at) => ({
    ...{ id: `RISK-08.${at + 1}`, title: '', where: '' },
    attempts: [{ key: '', number: 0, startedMs: 0, finished: true, durationMs: 0, steps: [], exchanges: [] }].map(
      (attempt) => ({ ...attempt, messages: one, evidence: true, problems: [] }),
    ),
  }))
  const end = { strays: [], ...(outside ? { messages: outside } : {}) }
  const pass = { examples, problems: [], notes: [], end } as unknown as Pass
  return ambientParts(ROW, ambientOf(pass, factsOf({ allowList: LIST, ...change })), [])
}

const both = { types: { concern: 1, hold: 2 }, disclosures: [] }

test('what one message discloses fails the requirement and names example, message and field', () => {
  const [part] = judged([both, { ...both, disclosures: [LEAK] }])
  assert.equal(part?.verdict, 'fail')
  assert.equal(part?.because, 'RISK-08.2: concern, field summary: "HIV" tells of a condition.')
})

test('it passes when every type was seen and nothing was disclosed', () => {
  assert.deepEqual(judged([both]), [{ verdict: 'pass' }])
})

test('a type that did not come leaves it open, unless the system has no function for it', () => {
  const part = { types: { concern: 1 }, disclosures: [] }
  assert.match(judged([part])[0]?.because ?? '', /these types was seen: hold/)
  const { candidate } = factsOf()
  assert.deepEqual(judged([part], { candidate: { ...candidate, absentFunctions: ['needs'] } }), [{ verdict: 'pass' }])
  assert.deepEqual(judged([part], { scope: '--area RISK' }), [{ verdict: 'pass' }])
})

test('without any message nothing was observed', () => {
  assert.equal(judged([])[0]?.cause, 'nothing-observed')
})

test('a message that no example owns is judged as well, and none twice', () => {
  const outside = { ...both, disclosures: [LEAK] }
  assert.match(judged([both], {}, outside)[0]?.because ?? '', /^outside every example: concern/)
  assert.equal(
    judged([outside], {}, outside)[0]?.because,
    'RISK-08.1: concern, field summary: "HIV" tells of a condition.',
  )
})

test('other requirements hear nothing of it, nor does one whose examples the prison makes impossible', () => {
  const ambient = ambientOf({ examples: [], problems: [], notes: [] }, factsOf({ allowList: LIST }))
  assert.deepEqual(ambientParts(rowOf('RISK-01'), ambient, []), [])
  assert.deepEqual(ambientParts(ROW, ambient, [resultOf('CONF-02.1', { outcome: 'blocked' })]), [])
})
