import type { DefinedTestRunHook } from '@cucumber/core'
import { TestStepResultStatus as Status, type TestStepResult, TimeConversion } from '@cucumber/messages'
import { call } from './call.ts'
import { failureOf } from './failure.ts'
import { RUN_ID } from './plan.ts'
import type { Run } from './run.ts'

/** Runs BeforeAll or AfterAll hooks one after another, all of them whatever happens. Says whether all passed. */
export async function runHooks(hooks: readonly DefinedTestRunHook[], run: Run): Promise<boolean> {
  let passed = true
  for (const hook of hooks) {
    const id = `${hook.id}/started`
    run.emit({ testRunHookStarted: { id, testRunStartedId: RUN_ID, hookId: hook.id, timestamp: run.timestamp() } })
    const result = await runHook(hook, run)
    if (result.status === Status.FAILED) passed = false
    run.emit({ testRunHookFinished: { testRunHookStartedId: id, result, timestamp: run.timestamp() } })
  }
  return passed
}

async function runHook(hook: DefinedTestRunHook, run: Run): Promise<TestStepResult> {
  const start = run.clock.elapsedMs()
  const ended = await call({
    name: `the hook at ${hook.sourceReference.uri}:${hook.sourceReference.location?.line}`,
    run: run.stray,
    clock: run.clock,
    timeoutMs: run.callingOf(hook.fn).timeoutMs,
    work: () => hook.fn.call({ parameters: run.parameters }),
  })
  const duration = TimeConversion.millisecondsToDuration(run.clock.elapsedMs() - start)
  if (ended.kind === 'threw') return { status: Status.FAILED, duration, ...failureOf(ended.error) }
  return { status: Status.PASSED, duration }
}
