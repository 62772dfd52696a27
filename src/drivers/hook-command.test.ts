import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runHook } from './hook-command.ts'

const quiet = new AbortController().signal

describe('a hook of the candidate file', () => {
  test('that ends well is over when it has ended', async () => {
    await runHook('jobs', 'exit 0', quiet)
  })

  test('that does not is a matter of configuration, with what it said', async () => {
    const failing = runHook('jobs', 'echo no such host >&2; exit 3', quiet)
    await assert.rejects(failing, { name: 'ConfigurationProblem', message: /"jobs" .* it ended with 3\. no such host/ })
  })

  test('is given up with its example', async () => {
    const over = new AbortController()
    const running = runHook('jobs', 'sleep 60', over.signal)
    over.abort(new Error('over'))
    await assert.rejects(running, { message: 'over' })
  })
})
