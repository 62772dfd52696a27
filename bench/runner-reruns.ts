import type { Envelope } from '@cucumber/messages'
import { type Clock, systemClock, virtualClock } from '../src/domain/clock.ts'
import { execute } from '../src/runner/engine.ts'
import { someFacts } from '../src/runner/fixtures/facts.ts'
import { parseSources } from '../src/runner/parse.ts'
import { makePlan } from '../src/runner/plan.ts'
import { loadSupport } from '../src/runner/support.ts'
import { STEP_FILE } from './runner/workload.ts'

// How long it takes to run a plan again: 250 instant examples of five steps and two hooks, as a self-test does.
const EXAMPLES = 250
const RUNS = 100

const instant = (n: number) => `  Example: ${n}
    Given a person number ${n}
    And something small
    And something small
    And something small
    And something small
`
const data = `Feature: Instant\n${Array.from({ length: EXAMPLES }, (_, n) => instant(n)).join('\n')}`
const plan = makePlan(await loadSupport([STEP_FILE]), parseSources([{ uri: 'instant.feature', data }]))

async function once(clock: Clock): Promise<void> {
  const envelopes: Envelope[] = []
  const emit = (envelope: Envelope) => envelopes.push(envelope)
  const { success } = await execute(plan, { clock, parameters: { server: '' }, head: someFacts, emit })
  if (!success) throw new Error('Expected every example to pass.')
}

async function measure(name: string, run: () => Promise<void>): Promise<void> {
  for (let warm = 0; warm < 5; warm += 1) await run()
  const times: number[] = []
  for (let n = 0; n < RUNS; n += 1) {
    const start = systemClock.elapsedMs()
    await run()
    times.push(systemClock.elapsedMs() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * (RUNS - 1))] ?? Number.NaN).toFixed(1)
  console.log(`| ${name} | ${at(0.5)} | ${at(0)} | ${at(1)} |`)
}

console.log(`${EXAMPLES} instant examples, ${RUNS} runs of one plan`)
console.log('| clock | median ms | least | most |\n|---|---|---|---|')
await measure("the machine's", () => once(systemClock))
await measure('virtual', () => {
  const clock = virtualClock(new Date(0))
  return clock.run(once(clock))
})
