import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import type { Clock } from '../../domain/clock.ts'
import { onAbort } from '../../domain/on-abort.ts'
import { ConfigurationProblem, Unsupported } from '../../domain/outcomes.ts'
import type { DriverAnswer, DriverQuestion } from './messages.ts'

/** A driver as the candidate file names it. */
export interface DriverCommand {
  /** The program and its words; run in `folder`, by no shell. */
  readonly command: readonly string[]
  readonly folder: string
}

export interface DriverSettings {
  readonly clock: Clock
  /** Milliseconds until an unanswered question is given up. */
  readonly patienceMs: number
  /** Why something is no answer; nothing where it is one. */
  readonly objection: (answer: unknown) => string | undefined
}

/** A driver at work. What has gone wrong with it once stays wrong: it is never asked again. */
export interface DriverProcess {
  /**
   * @throws {ConfigurationProblem} where it cannot be started
   * @throws {Unsupported} where it ended, was silent, or wrote something that is no answer
   */
  ask(question: Omit<DriverQuestion, 'id'>, signal: AbortSignal): Promise<DriverAnswer>
  stop(): void
}

/** Characters of what it wrote that a message repeats. */
const MOST_TOLD = 200
/** Characters of one line. */
const LONGEST_LINE = 10 * 1024 * 1024
const OVER = new Error('The question is over.')

/** Starts it with nothing of ours but the way to programs: no key, no address, no environment. */
export function startDriver({ command, folder }: DriverCommand, settings: DriverSettings): DriverProcess {
  const { clock, patienceMs, objection } = settings
  const [program = '', ...words] = command
  const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter)
  const child = spawn(program, words, { cwd: folder, env: { PATH: path }, stdio: ['pipe', 'pipe', 'pipe'] })
  let broken: Error | undefined
  let asked: { readonly id: number; readonly answered: (answer: DriverAnswer) => void } | undefined
  let tell: (error: Error) => void = () => undefined
  let id = 0
  let rest = ''
  let complaint = ''
  const breaks = (error: Error) => {
    broken ??= error
    child.kill('SIGKILL')
    tell(broken)
  }
  const wrong = (found: string) =>
    new Unsupported(
      `Expected an answer of the driver "${command.join(' ')}" to what it was asked; found: ${found}.${said(complaint)}\nNext: mend the driver, and try it by hand. This says nothing of the system.`,
    )
  const take = (line: string) => {
    if (!asked) return breaks(wrong(`a line that nobody asked for: ${told(line)}`))
    const answer = parsed(line)
    const against = answer === undefined ? 'it is not JSON' : objection(answer)
    if (against !== undefined) return breaks(wrong(`a line that is no answer (${against}): ${told(line)}`))
    if ((answer as DriverAnswer).id !== asked.id) return breaks(wrong(`an answer to another question: ${told(line)}`))
    const { answered } = asked
    asked = undefined
    answered(answer as DriverAnswer)
  }
  child.once('error', ({ message }) =>
    breaks(
      new ConfigurationProblem(
        `Expected the driver "${command.join(' ')}" of the candidate file to start; found: ${message}.\nNext: correct "interfaces.driver.command", and try it by hand in the folder of the candidate file.`,
      ),
    ),
  )
  child.once('close', (code, killed) => breaks(wrong(`it ended with ${killed ?? code}`)))
  child.stdin.on('error', () => undefined)
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = `${complaint}${chunk}`.slice(-MOST_TOLD)
  })
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '' && !broken) take(line)
    if (rest.length > LONGEST_LINE) breaks(wrong('a line without an end'))
  })
  return {
    async ask(question, signal) {
      signal.throwIfAborted()
      if (broken) throw broken
      id += 1
      const over = new AbortController()
      const callOff = onAbort(signal, () => breaks(signal.reason))
      const silence = clock.sleep(patienceMs, over.signal).then(
        () => breaks(wrong(`no answer to "${question.ask}" within ${patienceMs / 1000} s`)),
        () => undefined,
      )
      try {
        return await new Promise<DriverAnswer>((answered, fails) => {
          tell = fails
          asked = { id, answered }
          child.stdin.write(`${JSON.stringify({ id, ...question })}\n`)
        })
      } finally {
        asked = undefined
        tell = () => undefined
        callOff()
        over.abort(OVER)
        await silence
      }
    },
    stop() {
      breaks(OVER)
      child.stdin.destroy()
    },
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const told = (line: string) => JSON.stringify(line.slice(0, MOST_TOLD))
const said = (complaint: string) =>
  complaint.trim() === '' ? '' : ` It said: ${complaint.replaceAll(/\s+/g, ' ').trim()}`
