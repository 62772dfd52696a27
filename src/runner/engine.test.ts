import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { type Progress, RunGivenUp } from './execution.ts'
import { planOf, play } from './fixtures/behaviour/play.ts'
import { someFacts } from './fixtures/facts.ts'

const kinds = (envelopes: readonly Envelope[]) => envelopes.map((envelope) => Object.keys(envelope)[0])

/** 400 examples that wait 50 ms, 20 that wait out 2 s and fail, 5 that want to be alone. */
function workload(): Record<string, string> {
  const examples: Record<string, string> = {}
  for (let n = 0; n < 400; n += 1) examples[`quick ${n}`] = '50 ms pass\nnothing'
  for (let n = 0; n < 20; n += 1) examples[`@slow slow ${n}`] = '2000 ms pass\nthe promise is not kept\nnothing'
  for (let n = 0; n < 5; n += 1) examples[`@serial alone ${n}`] = '10 ms pass'
  return examples
}

test('a stream has one head, one run and one end, in that order', async () => {
  const { envelopes } = await play(await planOf({ one: 'nothing' }))
  const order = kinds(envelopes)
  const firstOf = (kind: string) => order.indexOf(kind)
  assert.equal(order[0], 'meta')
  assert.ok(firstOf('source') < firstOf('pickle'))
  assert.ok(firstOf('pickle') < firstOf('stepDefinition'))
  assert.ok(firstOf('stepDefinition') < firstOf('testRunStarted'))
  const started = firstOf('testRunStarted')
  assert.equal(envelopes[started + 1]?.attachment?.mediaType, MEDIA.run)
  assert.deepEqual(JSON.parse(envelopes[started + 1]?.attachment?.body ?? ''), someFacts)
  assert.equal(order[started + 2], 'testCase')
  assert.equal(order.at(-1), 'testRunFinished')
  assert.equal(envelopes.at(-2)?.attachment?.mediaType, MEDIA.end)
})

test('a run in which everything passed says so, with its counts', async () => {
  const { success, end, envelopes } = await play(await planOf({ one: 'nothing', two: '5 ms pass' }))
  assert.equal(success, true)
  assert.deepEqual(end, {
    schema: 'interlock-end/1',
    endedAt: '2030-01-07T09:00:00.005Z',
    planned: 2,
    started: 2,
    finished: 2,
    strays: [],
    eventLoopDelayP99: 0,
    unattributed: [],
  })
  assert.deepEqual(JSON.parse(envelopes.at(-2)?.attachment?.body ?? ''), end)
  assert.equal(envelopes.at(-1)?.testRunFinished?.success, true)
})

test('425 examples: all are counted, the slow ones start first, the serial ones run last and alone', async () => {
  const { success, end, statuses, told, elapsedMs } = await play(await planOf(workload()), { concurrency: 64 })
  assert.equal(success, false)
  assert.deepEqual([end.planned, end.started, end.finished], [425, 425, 425])
  const count = (status: string) => Object.values(statuses).filter((found) => found === status).length
  assert.equal(count('PASSED PASSED'), 400)
  assert.equal(count('PASSED FAILED SKIPPED'), 20)
  assert.equal(count('PASSED'), 5)
  assert.ok(told.slice(0, 20).every((line) => line.startsWith('begin slow')))
  assert.deepEqual(
    told.slice(-10),
    [0, 1, 2, 3, 4].flatMap((n) => [`begin alone ${n}`, `end alone ${n} PASSED`]),
  )
  assert.equal(elapsedMs, 2_050)
})

test('serial ones run side by side only on further systems, one at a time on each', async () => {
  const titles = Array.from({ length: 5 }, (_, n) => `@serial alone ${n}`)
  const plan = await planOf({
    'with others': 'the value is told',
    ...Object.fromEntries(titles.map((title) => [title, 'the value is told\n10 ms pass\nthe value is told'])),
  })
  const { success, told, elapsedMs } = await play(plan, { value: 'first', further: ['second', 'third'] })
  assert.equal(success, true)
  const values = told.filter((line) => ['first', 'second', 'third'].includes(line))
  assert.equal(values[0], 'first')
  const count = (value: string) => values.filter((told) => told === value).length
  assert.deepEqual([count('first'), count('second'), count('third')], [1 + 4, 4, 2])
  assert.equal(elapsedMs, 20)
})

test('the same plan gives the same bytes in every run', async () => {
  const plan = await planOf({ one: '7 ms pass', two: '3 ms pass\nnothing', three: 'nobody defined this' })
  const [first, second] = [await play(plan), await play(plan)]
  assert.equal(JSON.stringify(second.envelopes), JSON.stringify(first.envelopes))
})

test('a run takes its parameters by reference, and the next run of the plan takes its own', async () => {
  const plan = await planOf({ one: 'the value is told' })
  const first = await play(plan, { value: 'first' })
  const second = await play(plan, { value: 'second' })
  assert.deepEqual(first.told, ['begin one', 'first', 'end one PASSED'])
  assert.deepEqual(second.told, ['begin one', 'second', 'end one PASSED'])
})

test('runs of one plan that overlap do not mix', async () => {
  const plan = await planOf({ one: '5 ms pass\nthe value is told\n5 ms pass', two: 'the value is told' })
  const values = ['a', 'b', 'c', 'd']
  const runs = await Promise.all(values.map((value) => play(plan, { value })))
  for (const [index, { told, success, envelopes }] of runs.entries()) {
    assert.equal(success, true)
    assert.deepEqual(
      told.filter((line) => line.length === 1),
      [values[index], values[index]],
    )
    assert.equal(JSON.stringify(envelopes), JSON.stringify(runs[0]?.envelopes))
  }
})

test('the world belongs to its example after every await, and so do its attachments', async () => {
  const titles = Array.from({ length: 30 }, (_, n) => `example ${n}`)
  const plan = await planOf(
    Object.fromEntries(titles.map((title, n) => [title, `the world is its own after ${1 + (n % 3)} ms: "${title}"`])),
  )
  const { success, envelopes } = await play(plan, { concurrency: 30 })
  assert.equal(success, true)
  const pickleOf = new Map(envelopes.flatMap(({ testCase }) => (testCase ? [[testCase.id, testCase.pickleId]] : [])))
  const nameOf = new Map(envelopes.flatMap(({ pickle }) => (pickle ? [[pickle.id, pickle.name]] : [])))
  for (const { attachment } of envelopes)
    if (attachment?.mediaType === 'text/x-claim') {
      const [testCase = ''] = attachment.testCaseStartedId?.split('/') ?? []
      assert.equal(attachment.body, nameOf.get(pickleOf.get(testCase) ?? ''))
    }
})

test('a step that takes too long fails, has its signal aborted, and its After hook runs', async () => {
  const plan = await planOf({ late: '50 ms pass within 10 ms\nnothing', other: '100 ms pass' })
  const { statuses, told, end, elapsedMs } = await play(plan)
  assert.deepEqual(statuses, { late: 'FAILED SKIPPED', other: 'PASSED' })
  assert.deepEqual(told, ['begin late', 'begin other', 'step stopped', 'end late FAILED Error', 'end other PASSED'])
  assert.deepEqual(end.strays, [])
  assert.equal(elapsedMs, 100)
})

test("a step's limit is its own, else the run's", async () => {
  const plan = await planOf({ one: '50 ms pass' })
  assert.deepEqual((await play(plan, { stepTimeoutMs: 49 })).statuses, { one: 'FAILED' })
  assert.deepEqual((await play(plan, { stepTimeoutMs: -1 })).statuses, { one: 'PASSED' })
})

test('a step that wants a callback fails with what to do instead', async () => {
  const { envelopes } = await play(await planOf({ one: 'a callback' }))
  const failed = envelopes.find(({ testStepFinished }) => testStepFinished?.testStepResult.status === 'FAILED')
  assert.equal(
    failed?.testStepFinished?.testStepResult.exception?.message,
    'function has 1 arguments, should have 0; return a promise instead of taking a callback',
  )
})

test('a run that is interrupted starts nothing more, tidies up and still ends its stream', async () => {
  const plan = await planOf({
    first: '10 ms pass',
    second: '500 ms pass\nnothing',
    deaf: '500 ms pass, deaf to every signal',
    third: 'nothing',
  })
  const controller = new AbortController()
  const { success, end, statuses, told, envelopes, elapsedMs } = await play(plan, {
    concurrency: 3,
    signal: controller.signal,
    onProgress: ({ event, example }) => {
      if (event === 'finished' && example === 'first') controller.abort(new RunGivenUp('time box'))
    },
  })
  assert.equal(success, false)
  assert.deepEqual([end.aborted, end.planned, end.started, end.finished], ['time box', 4, 3, 1])
  assert.deepEqual(end.strays, [])
  assert.deepEqual(statuses, { first: 'PASSED' })
  assert.deepEqual(told.slice(3), ['end first PASSED', 'end second UNKNOWN', 'end deaf UNKNOWN'])
  assert.equal(envelopes.at(-1)?.testRunFinished?.success, false)
  assert.equal(elapsedMs, 10)
})

/** Gives the run up as soon as `first` has finished. */
function afterFirst() {
  const controller = new AbortController()
  const onProgress = ({ event, example }: Progress) => {
    if (event === 'finished' && example === 'first') controller.abort(new RunGivenUp('interrupted'))
  }
  return { signal: controller.signal, onProgress }
}

test('an example that was tidying up when the run was given up still finishes', async () => {
  const plan = await planOf({ first: '10 ms pass', '@tidies second': 'nothing', third: '10 ms pass' })
  const { end, told, statuses } = await play(plan, { ...afterFirst(), concurrency: 2 })
  assert.deepEqual([end.started, end.finished], [2, 2])
  assert.deepEqual(statuses, { first: 'PASSED', second: 'PASSED' })
  assert.ok(told.includes('second is tidy'))
})

test('a hook that will not end has five seconds once the run is given up', async () => {
  const plan = await planOf({ first: '10 ms pass', '@clings second': '500 ms pass' })
  const { end, elapsedMs } = await play(plan, { ...afterFirst(), stepTimeoutMs: -1 })
  assert.deepEqual([end.aborted, end.started, end.finished], ['interrupted', 2, 1])
  assert.equal(elapsedMs, 5_010)
})

test('possible live data outranks every other reason to stop', async () => {
  const plan = await planOf({ first: '10 ms pass', '@finds-a-number second': '500 ms pass' })
  const { end } = await play(plan, afterFirst())
  assert.equal(end.aborted, 'live data')
})

test('any other reason to abort is an interruption', async () => {
  const plan = await planOf({ one: 'nothing' })
  const { end } = await play(plan, { signal: AbortSignal.abort() })
  assert.deepEqual([end.aborted, end.planned, end.started], ['interrupted', 1, 0])
})

test('possible live data stops the run at once, without another message of any example', async () => {
  const plan = await planOf({ one: '5 ms pass\na number in real use appears', two: '500 ms pass' })
  const { end, told, envelopes } = await play(plan)
  assert.deepEqual([end.aborted, end.started, end.finished], ['live data', 2, 0])
  assert.deepEqual(told, ['begin one', 'begin two'])
  assert.ok(envelopes.every(({ testStepFinished }) => testStepFinished?.testStepResult.status !== 'FAILED'))
})

test('a writer that fails gives up the run and is what execute throws', async () => {
  const plan = await planOf({ one: '500 ms pass' })
  const full = new Error('ENOSPC: no space left on device')
  const emit = ({ testCaseStarted }: Envelope) => {
    if (testCaseStarted) throw full
  }
  await assert.rejects(play(plan, { emit }), full)
})

test('nothing more is given to a writer that has failed', async () => {
  const plan = await planOf({ one: 'nothing' })
  let calls = 0
  const emit = () => {
    calls += 1
    throw new Error('full')
  }
  await assert.rejects(play(plan, { emit }), /^Error: full$/)
  assert.equal(calls, 1)
})

test('a Before hook of the run that fails lets no example start', async () => {
  const { success, end } = await play(await planOf({ one: 'nothing' }), { breaks: 'BeforeAll' })
  assert.equal(success, false)
  assert.deepEqual([end.aborted, end.planned, end.started], ['fault', 1, 0])
})

test('the first reason to give up a run is the one that is told', async () => {
  const signal = AbortSignal.abort(new RunGivenUp('time box'))
  const { end } = await play(await planOf({ one: 'nothing' }), { signal, breaks: 'BeforeAll' })
  assert.equal(end.aborted, 'time box')
})

test('an After hook of the run that fails is no success', async () => {
  const { success, end, envelopes } = await play(await planOf({ one: 'nothing' }), { breaks: 'AfterAll' })
  assert.equal(success, false)
  assert.deepEqual([end.planned, end.finished], [1, 1])
  const hook = envelopes.findLast(({ testRunHookFinished }) => testRunHookFinished)
  assert.equal(hook?.testRunHookFinished?.result.exception?.message, 'AfterAll is broken')
})

test('an example is told its first error when it tidies up', async () => {
  const { told } = await play(await planOf({ one: 'the promise is not kept' }))
  assert.deepEqual(told, ['begin one', 'end one FAILED NonConformance'])
})

test('what an example leaves behind is told to stop when it is over', async () => {
  const { told, elapsedMs } = await play(await planOf({ one: 'a pause is left behind' }))
  assert.deepEqual(told, ['begin one', 'end one PASSED', 'The example is over.'])
  assert.equal(elapsedMs, 0)
})

for (const concurrency of [0, 65, 1.5])
  test(`${concurrency} in flight is refused`, async () => {
    const plan = await planOf({ one: 'nothing' })
    await assert.rejects(play(plan, { concurrency }), (error) => error instanceof HarnessFault)
  })

test('what goes wrong at the end of the run is not lost', async () => {
  const plan = await planOf({ one: 'nothing' })
  const { success, end } = await play(plan, { end: () => Promise.reject(new Error('the log is gone')) })
  assert.equal(success, false)
  assert.match(end.strays.join(), /^the end of the run: Error: the log is gone/)
})
