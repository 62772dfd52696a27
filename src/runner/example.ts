import {
  getWorstTestStepResult,
  TestStepResultStatus as Status,
  type TestStepResult,
  TimeConversion,
} from '@cucumber/messages'
import { PossibleLiveData } from '../domain/outcomes.ts'
import { type Attached, attaching } from './attach.ts'
import { call, type Ended } from './call.ts'
import { failureOf } from './failure.ts'
import { invokeHook, invokeStep } from './invoke.ts'
import type { PlannedExample, PlannedStep } from './plan.ts'
import type { Run } from './run.ts'

/** One planned example in flight. */
export interface InFlight {
  /** Ends the step that is running, and aborts the example's signal with the reason. */
  interrupt(reason: unknown): void
}

/** Milliseconds that each After hook gets to tidy up once the run is given up. */
const GRACE_MS = 5_000

const OVER = new Error('The example is over.')
const NO_TIME = TimeConversion.millisecondsToDuration(0)

/**
 * Runs one example: Before hooks, steps, After hooks; After hooks run whatever happened. An example that is given up
 * with its run never finishes: the step that was running and those after it have no result.
 *
 * @param parameters for its World
 * @returns its worst status, or `interrupted`
 */
export async function runExample(
  example: PlannedExample,
  run: Run,
  parameters: unknown,
): Promise<Status | 'interrupted'> {
  const testCaseStartedId = `${example.id}/started`
  const controller = new AbortController()
  const results: TestStepResult[] = []
  let firstError: unknown
  let interrupted = false
  let running: { readonly step: PlannedStep; stop?: () => void } | undefined

  const worst = () => (results.length === 0 ? Status.PASSED : getWorstTestStepResult(results).status)
  const inFlight: InFlight = {
    interrupt: (reason) => {
      // A hook that is already tidying up may end in peace.
      if (running?.step.kind === 'after' && run.givenUp() !== 'live data') return
      interrupted = true
      controller.abort(reason)
      running?.stop?.()
      running = undefined
    },
  }
  const world = lazy(() => {
    const attach = (attached: Attached) => {
      if (!running)
        throw new Error(
          'Cannot attach when a step/hook is not running. Ensure your step/hook waits for the attach to finish.',
        )
      const testStepId = running.step.id
      run.emit({ attachment: { ...attached, testCaseStartedId, testStepId, timestamp: run.timestamp() } })
    }
    return new run.plan.support.World({ ...attaching(attach), parameters, signal: controller.signal })
  })

  const perform = (step: PlannedStep, prepared: Prepared): Promise<Ended> => {
    const { timeoutMs, arity } = run.callingOf(prepared.fn)
    const { pickle, gherkinDocument } = example
    const status = interrupted ? Status.UNKNOWN : worst()
    const outcome = { result: { status, duration: NO_TIME }, error: firstError, willBeRetried: false }
    const about = { pickle, gherkinDocument, testCaseStartedId, ...(step.kind === 'after' ? outcome : {}) }
    return call({
      name: pickle.name,
      run: run.stray,
      clock: run.clock,
      timeoutMs: interrupted ? GRACE_MS : timeoutMs,
      onInterrupt: (stop) => {
        if (running) running.stop = stop
      },
      work: () =>
        step.kind === 'step' ? invokeStep(prepared, arity, world()) : invokeHook(prepared, arity, world(), about),
    })
  }

  const resultOf = async (step: PlannedStep): Promise<TestStepResult | undefined> => {
    const { prepared } = step
    const without = unperformed(step, worst())
    if (without || prepared.type !== 'prepared') return { status: without ?? Status.SKIPPED, duration: NO_TIME }
    const start = run.clock.elapsedMs()
    const ended = await perform(step, prepared)
    const duration = TimeConversion.millisecondsToDuration(run.clock.elapsedMs() - start)
    if (ended.kind === 'interrupted') return undefined
    if (ended.kind === 'returned') return { status: statusOf(ended.value), duration }
    if (ended.error instanceof PossibleLiveData) {
      run.giveUp('live data', ended.error)
      return undefined
    }
    if (ended.late) controller.abort(ended.error)
    firstError ??= ended.error
    return { status: Status.FAILED, duration, ...failureOf(ended.error) }
  }

  run.inFlight.add(inFlight)
  run.emit({
    testCaseStarted: { attempt: 0, testCaseId: example.id, id: testCaseStartedId, timestamp: run.timestamp() },
  })
  for (const step of example.steps) {
    if (interrupted && (step.kind !== 'after' || run.givenUp() === 'live data')) continue
    const about = { testCaseStartedId, testStepId: step.id }
    run.emit({ testStepStarted: { ...about, timestamp: run.timestamp() } })
    running = { step }
    const testStepResult = await resultOf(step)
    running = undefined
    if (!testStepResult) continue
    results.push(testStepResult)
    run.emit({ testStepFinished: { ...about, testStepResult, timestamp: run.timestamp() } })
  }
  run.inFlight.delete(inFlight)
  controller.abort(OVER)
  if (interrupted) return 'interrupted'
  run.emit({ testCaseFinished: { testCaseStartedId, timestamp: run.timestamp(), willBeRetried: false } })
  return worst()
}

type Prepared = Extract<PlannedStep['prepared'], { type: 'prepared' }>

/** The status of a step that is not to be called, given the worst so far; the rules are those of stock cucumber. */
function unperformed({ kind, prepared }: PlannedStep, soFar: Status): Status | undefined {
  if (kind === 'after') return undefined
  if (kind === 'step' && soFar === Status.SKIPPED) return Status.SKIPPED
  if (prepared.type === 'undefined') return Status.UNDEFINED
  if (prepared.type === 'ambiguous') return Status.AMBIGUOUS
  return soFar === Status.PASSED ? undefined : Status.SKIPPED
}

function statusOf(returned: unknown): Status {
  if (returned === 'skipped') return Status.SKIPPED
  if (returned === 'pending') return Status.PENDING
  return Status.PASSED
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
