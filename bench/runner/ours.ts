import { globSync } from 'node:fs'
import { systemClock } from '../../src/domain/clock.ts'
import { execute } from '../../src/runner/engine.ts'
import { someFacts } from '../../src/runner/fixtures/facts.ts'
import { writeMessages } from '../../src/runner/message-stream.ts'
import { parseFeatures } from '../../src/runner/parse.ts'
import { makePlan } from '../../src/runner/plan.ts'
import { loadSupport } from '../../src/runner/support.ts'
import { STEP_FILE } from './workload.ts'

/** One run of the workload through our engine, as a process: ours.ts <folder> <server> <in flight>. */
const [folder = '', server = '', concurrency = ''] = process.argv.slice(2)
const support = await loadSupport([STEP_FILE])
const plan = makePlan(support, parseFeatures(globSync(`${folder}/features/*.feature`).sort()))
const writer = writeMessages(`${folder}/interlock-${concurrency}.ndjson`)
const { end } = await execute(plan, {
  clock: systemClock,
  concurrency: Number(concurrency),
  parameters: { server },
  head: someFacts,
  emit: writer.write,
})
writer.close()
console.log(`p99 ${end.eventLoopDelayP99}`)
