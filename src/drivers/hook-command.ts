import { spawn } from 'node:child_process'
import { ConfigurationProblem } from '../domain/outcomes.ts'

/** Characters of what a command said that a message repeats. */
const MOST_TOLD = 200

/**
 * Runs a command of the candidate file on this machine, to its end.
 *
 * @param name of the hook, for messages
 * @throws {ConfigurationProblem} when it cannot be run or does not end well; the signal's reason when given up
 */
export async function runHook(name: string, command: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const child = spawn(command, { shell: true, stdio: ['ignore', 'ignore', 'pipe'], signal })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-MOST_TOLD)
  })
  const ended = await new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message))
    child.once('close', (code, killed) => resolve(code === 0 ? '' : `it ended with ${killed ?? code}`))
  })
  signal.throwIfAborted()
  if (ended === '') return
  throw new ConfigurationProblem(
    `Expected the hook "${name}" of the candidate file to run; found: ${ended}. ${said.trim()}\nNext: correct the command, and try it by hand.`,
  )
}
