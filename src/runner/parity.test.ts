import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { before, test } from 'node:test'
import type { Envelope } from '@cucumber/messages'
import { systemClock } from '../domain/clock.ts'
import { execute } from './engine.ts'
import { someFacts } from './fixtures/facts.ts'
import { type Comparable, comparable } from './fixtures/parity/comparable.ts'
import { parseMessages } from './message-stream.ts'
import { parseFeatures } from './parse.ts'
import { makePlan } from './plan.ts'
import { loadSupport } from './support.ts'

const FOLDER = 'src/runner/fixtures/parity'

let stock: Comparable

before(() => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@cucumber/cucumber/bin/cucumber.js', '--config', `${FOLDER}/cucumber.json`],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const { envelopes, problems } = parseMessages(stdout, 'cucumber-js')
  assert.deepEqual(problems, [], stderr)
  stock = comparable(envelopes)
})

async function ours(concurrency: number): Promise<Comparable> {
  const support = await loadSupport([`${FOLDER}/world.ts`, `${FOLDER}/steps.ts`])
  const plan = makePlan(support, parseFeatures([`${FOLDER}/statuses.feature`]))
  const lines: string[] = []
  const emit = (envelope: Envelope) => lines.push(`${JSON.stringify(envelope)}\n`)
  await execute(plan, { clock: systemClock, concurrency, parameters: { unit: 'metre' }, head: someFacts, emit })
  const { envelopes, problems } = parseMessages(lines.join(''), 'interlock')
  assert.deepEqual(problems, [])
  return comparable(envelopes)
}

for (const concurrency of [1, 16])
  test(`with ${concurrency} in flight the stream says what stock cucumber-js says`, async () => {
    const run = await ours(concurrency)
    assert.deepEqual(run.head, stock.head)
    assert.deepEqual(run.runHooks, stock.runHooks)
    for (const [title, messages] of Object.entries(stock.examples))
      assert.deepEqual(run.examples[title], messages, title)
    assert.deepEqual(Object.keys(run.examples), Object.keys(stock.examples))
    assert.deepEqual(run.end, stock.end)
  })

test('the fixture reaches every status and every kind of message', () => {
  const statuses = Object.values(stock.examples).flatMap((messages) => messages.map(({ status }) => status))
  assert.deepEqual([...new Set(statuses.filter((status) => status !== undefined))].sort(), [
    'AMBIGUOUS',
    'FAILED',
    'PASSED',
    'PENDING',
    'SKIPPED',
    'UNDEFINED',
  ])
})
