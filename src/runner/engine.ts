import { AttachmentContentEncoding, TestStepResultStatus as Status } from '@cucumber/messages'
import { MEDIA } from '../domain/exchange.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import type { RunEnd } from '../domain/run-facts.ts'
import { runExample } from './example.ts'
import {
  type CallersEnd,
  DEFAULT_IN_FLIGHT,
  type Executed,
  type Execution,
  MOST_IN_FLIGHT,
  RunGivenUp,
} from './execution.ts'
import { watchLoopDelay } from './loop-delay.ts'
import { metaOf } from './meta.ts'
import { type Plan, type PlannedExample, RUN_ID } from './plan.ts'
import { pool } from './pool.ts'
import { beginRun, type Run } from './run.ts'
import { runHooks } from './run-hooks.ts'
import { watch } from './strays.ts'

/**
 * Runs a plan and tells it as one message stream. A plan can be run again, also while another run of it lasts: runs
 * share nothing but the plan.
 *
 * @throws {HarnessFault} for a concurrency out of range; otherwise whatever `emit` threw
 */
export async function execute(plan: Plan, execution: Execution): Promise<Executed> {
  const { concurrency = DEFAULT_IN_FLIGHT, signal } = execution
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > MOST_IN_FLIGHT)
    throw new HarnessFault(`Expected 1 to ${MOST_IN_FLIGHT} examples in flight; found ${concurrency}.`)
  const run = beginRun(plan, execution)
  const giveUp = () =>
    run.giveUp(signal?.reason instanceof RunGivenUp ? signal.reason.why : 'interrupted', signal?.reason)
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted) giveUp()
  const unwatch = watch(run.stray)
  try {
    return await tell(run, execution, concurrency)
  } finally {
    unwatch()
    signal?.removeEventListener('abort', giveUp)
  }
}

async function tell(run: Run, execution: Execution, concurrency: number): Promise<Executed> {
  const { plan, clock, emit, timestamp } = run
  const { core } = plan.support
  const loopDelay = watchLoopDelay(clock)

  emit({ meta: metaOf(execution.head) })
  for (const envelope of plan.head) emit(envelope)
  emit({ testRunStarted: { id: RUN_ID, timestamp: timestamp() } })
  attach(run, MEDIA.run, execution.head)
  for (const envelope of plan.testCases) emit(envelope)

  const ready = await runHooks(core.getAllBeforeAllHooks(), run)
  if (!ready) run.giveUp('fault', new HarnessFault('A BeforeAll hook failed.'))
  const counts = await runExamples(run, execution, concurrency)
  const tidy = await runHooks(core.getAllAfterAllHooks().toReversed(), run)
  const known = await ask(execution, run)
  // One more turn, in which rejections that nobody handled come to light.
  await clock.sleep(0)

  const aborted = run.givenUp()
  const end: RunEnd = {
    schema: 'interlock-end/1',
    endedAt: clock.now().toISOString(),
    planned: plan.examples.length,
    started: counts.started,
    finished: counts.finished,
    ...(aborted ? { aborted } : {}),
    strays: [...run.strays],
    eventLoopDelayP99: loopDelay(),
    ...known,
  }
  const success = ready && tidy && counts.passed === plan.examples.length && !aborted && end.strays.length === 0
  attach(run, MEDIA.end, end)
  emit({ testRunFinished: { success, timestamp: timestamp(), testRunStartedId: RUN_ID } })
  const failure = run.writeFailure()
  if (failure) throw failure.error
  return { success, end }
}

/** First everything that may run side by side, then the rest, one at a time on the same systems. */
async function runExamples(run: Run, execution: Execution, concurrency: number) {
  const { onProgress, restMs = 0, parameters, besides } = execution
  const { examples } = run.plan
  const counts = { planned: examples.length, started: 0, finished: 0, passed: 0 }
  const one = async (example: PlannedExample, lane: unknown) => {
    const { name } = example.pickle
    try {
      counts.started += 1
      onProgress?.({ event: 'started', example: name, ...counts })
      const status = await runExample(example, run, lane)
      if (status !== 'interrupted') counts.finished += 1
      if (status === Status.PASSED) counts.passed += 1
      onProgress?.({ event: 'finished', example: name, status, ...counts })
    } catch (error) {
      run.stray(name, error)
    }
  }
  const rested = async (example: PlannedExample, lane: unknown) => {
    if (restMs > 0) await run.clock.sleep(restMs)
    await one(example, lane)
  }
  const stopped = () => run.givenUp() !== undefined
  await pool(
    examples.filter(({ serial }) => !serial),
    Array(concurrency).fill(parameters),
    concurrency === 1 ? rested : one,
    stopped,
  )
  const alone = examples.filter(({ serial }) => serial)
  const others = alone.length > 1 && !stopped() ? ((await besides?.()) ?? []) : []
  await pool(alone, [parameters, ...others], rested, stopped)
  return counts
}

async function ask({ end }: Execution, run: Run): Promise<CallersEnd> {
  try {
    return (await end?.()) ?? { unattributed: [] }
  } catch (error) {
    run.stray('the end of the run', error)
    return { unattributed: [] }
  }
}

function attach(run: Run, mediaType: string, content: unknown): void {
  const body = JSON.stringify(content)
  run.emit({
    attachment: {
      body,
      mediaType,
      contentEncoding: AttachmentContentEncoding.IDENTITY,
      testRunStartedId: RUN_ID,
      timestamp: run.timestamp(),
    },
  })
}
