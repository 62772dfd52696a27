import { DataTable } from '@cucumber/cucumber'
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
import type { PlannedExample, PlannedStep } from './plan.ts'
import type { Run } from './run.ts'

/** Milliseconds that After hooks get to tidy up once the run is given up. */
const GRACE_MS = 5_000

/** One planned example in flight. */
export interface InFlight {
  /** Ends the step that is running, and aborts the example's signal. */
  interrupt(reason: unknown): void
}

/**
 * Runs one example: Before hooks, steps, After hooks; After hooks run whatever happened. An example that is given up
 * with its run is never finished: its messages stop where it was, apart from its After hooks.
 *
 * @returns its status, or `interrupted`
 */
export async function runExample(example: PlannedExample, run: Run): Promise<Status | 'interrupted'> {
  const startedId = `${example.id}/started`
  const controller = new AbortController()
  const results: TestStepResult[] = []
  let running: string | undefined
  let stopStep: (() => void) | undefined
  let interrupted = false
  let lastError: unknown

  const worst = () => (results.length === 0 ? Status.PASSED : getWorstTestStepResult(results).status)
  const inFlight: InFlight = {
    interrupt: (reason) => {
      interrupted = true
      controller.abort(reason)
      stopStep?.()
    },
  }
  const attach = (attached: Attached) => {
    if (!running)
      throw new Error(
        'Cannot attach when a step/hook is not running. Ensure your step/hook waits for the attach to finish.',
      )
    run.emit({
      attachment: { ...attached, testCaseStartedId: startedId, testStepId: running, timestamp: run.timestamp() },
    })
  }

  let world: object | undefined
  const worldOf = () =>
    (world ??= new run.plan.support.World({
      ...attaching(attach),
      parameters: run.parameters,
      signal: controller.signal,
    }))

  const perform = (step: PlannedStep): Promise<Ended> => {
    const { prepared } = step
    if (prepared.type !== 'prepared') throw new Error('unreachable')
    const { timeoutMs, arity } = run.callingOf(prepared.fn)
    return call({
      name: example.pickle.name,
      run: run.stray,
      clock: run.clock,
      timeoutMs: interrupted ? GRACE_MS : timeoutMs,
      onInterrupt: (interrupt) => {
        stopStep = interrupt
      },
      work: () => {
        const self = worldOf()
        if (step.kind !== 'step') {
          const result =
            step.kind === 'after'
              ? { result: { status: worst(), duration: NO_TIME }, error: lastError, willBeRetried: false }
              : {}
          const about = {
            gherkinDocument: example.gherkinDocument,
            pickle: example.pickle,
            testCaseStartedId: startedId,
          }
          checkArity(arity, [0, 1])
          return prepared.fn.call(self, { ...about, ...result })
        }
        const extra = [
          ...(prepared.dataTable ? [new DataTable(prepared.dataTable)] : []),
          ...(prepared.docString ? [prepared.docString.content] : []),
        ]
        const given = prepared.args.map((argument) => argument.getValue<unknown>(self))
        checkArity(arity, [given.length + extra.length])
        const settled = given.some((value) => value instanceof Promise)
        if (!settled) return prepared.fn.call(self, ...given, ...extra)
        return Promise.all(given).then((values) => prepared.fn.call(self, ...values, ...extra))
      },
    })
  }

  const resultOf = async (step: PlannedStep): Promise<TestStepResult | 'interrupted'> => {
    const sofar = worst()
    if (step.kind === 'step') {
      if (sofar === Status.SKIPPED) return without(Status.SKIPPED)
      if (step.prepared.type === 'undefined') return without(Status.UNDEFINED)
      if (step.prepared.type === 'ambiguous') return without(Status.AMBIGUOUS)
    }
    if (step.kind !== 'after' && sofar !== Status.PASSED) return without(Status.SKIPPED)
    const start = run.clock.elapsedMs()
    const ended = await perform(step)
    if (ended.kind === 'interrupted') return 'interrupted'
    const duration = TimeConversion.millisecondsToDuration(run.clock.elapsedMs() - start)
    if (ended.kind === 'threw') {
      if (ended.error instanceof PossibleLiveData) {
        run.giveUp('live data', ended.error)
        return 'interrupted'
      }
      if (ended.late) controller.abort(ended.error)
      lastError ??= ended.error
      return { status: Status.FAILED, duration, ...failureOf(ended.error) }
    }
    if (ended.value === 'skipped') return { status: Status.SKIPPED, duration }
    if (ended.value === 'pending') return { status: Status.PENDING, duration }
    return { status: Status.PASSED, duration }
  }

  run.inFlight.add(inFlight)
  run.emit({ testCaseStarted: { attempt: 0, testCaseId: example.id, id: startedId, timestamp: run.timestamp() } })
  for (const step of example.steps) {
    if (interrupted && (step.kind !== 'after' || run.givenUp() === 'live data')) continue
    const about = { testCaseStartedId: startedId, testStepId: step.id }
    run.emit({ testStepStarted: { ...about, timestamp: run.timestamp() } })
    running = step.id
    const testStepResult = await resultOf(step)
    running = undefined
    stopStep = undefined
    if (testStepResult === 'interrupted') continue
    results.push(testStepResult)
    run.emit({ testStepFinished: { ...about, testStepResult, timestamp: run.timestamp() } })
  }
  run.inFlight.delete(inFlight)
  controller.abort(OVER)
  if (interrupted) return 'interrupted'
  run.emit({ testCaseFinished: { testCaseStartedId: startedId, timestamp: run.timestamp(), willBeRetried: false } })
  return worst()
}

const OVER = new Error('The example is over.')
const NO_TIME = TimeConversion.millisecondsToDuration(0)
const without = (status: Status): TestStepResult => ({ status, duration: NO_TIME })

function checkArity(arity: number, allowed: readonly number[]): void {
  if (!allowed.includes(arity))
    throw new Error(
      `function has ${arity} arguments, should have ${allowed.join(' or ')} (callbacks are not supported)`,
    )
}
