import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type Clock, systemClock } from '../domain/clock.ts'

/** What became of one task: an answer, an error that the worker survived, or the end of the worker. */
export type Done<Answer> =
  | { readonly end: 'answered'; readonly answer: Answer }
  | { readonly end: 'threw' | 'died' | 'hung'; readonly because: string }

/** Worker processes; the work is computing, so more than there are cores would gain nothing. */
const WORKERS = 2
/** Stripping types to find the places of mutations is experimental in Node 24, and says so each time. */
const QUIET = ['--disable-warning=ExperimentalWarning']
/** Characters of a worker's last words that are kept. */
const LAST_WORDS = 2000

type Reply = { readonly answer: unknown } | { readonly threw: string }

export interface Work<Task> {
  /** A module that calls `answerTasks`. */
  readonly script: URL
  readonly tasks: readonly Task[]
  /** Milliseconds of real time after which a task is given up and its worker ended. */
  readonly capMs: number
  readonly onDone?: (done: number) => void
}

/**
 * Has worker processes do the tasks, each taking the next one when it is free. A worker that dies or hangs costs the
 * task that it was at and no other. The results are in the order of the tasks.
 */
export async function inWorkers<Task extends object, Answer>(work: Work<Task>): Promise<readonly Done<Answer>[]> {
  const { script, tasks, capMs, onDone } = work
  const results: Done<Answer>[] = []
  const queue = tasks.entries()
  let done = 0
  const lane = async () => {
    let worker: Worker | undefined
    for (const [at, task] of queue) {
      if (!worker?.alive()) worker = startWorker(script)
      results[at] = (await worker.ask(task, capMs, systemClock)) as Done<Answer>
      done += 1
      onDone?.(done)
    }
    worker?.stop()
  }
  await Promise.all(Array.from({ length: WORKERS }, lane))
  return results
}

/** In a worker: does each task that the parent sends, one at a time, until the parent has no more. */
export function answerTasks<Task>(work: (task: Task) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit())
  process.on('message', async (task) => {
    let reply: Reply
    try {
      reply = { answer: await work(task as Task) }
    } catch (error) {
      reply = { threw: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    process.send?.(reply)
  })
}

interface Worker {
  alive(): boolean
  ask(task: object, capMs: number, clock: Clock): Promise<Done<unknown>>
  stop(): void
}

function startWorker(script: URL): Worker {
  const child = fork(script, { execArgv: QUIET, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const words = lastWords(child)
  const stop = () => {
    if (child.connected) child.disconnect()
  }
  return {
    alive: () => child.connected && child.exitCode === null && child.signalCode === null,
    stop,
    async ask(task, capMs, clock) {
      let hung = false
      const settled = new AbortController()
      const { signal } = settled
      child.send(task)
      try {
        return await Promise.race([
          once(child, 'message', { signal }).then(([reply]) => doneFrom(reply as Reply)),
          once(child, 'exit', { signal }).then(([code, killedBy]) =>
            hung ? hanging(capMs) : died(code ?? killedBy, words()),
          ),
          clock.sleep(capMs, signal).then(async () => {
            hung = true
            child.kill('SIGKILL')
            await once(child, 'exit')
            return hanging(capMs)
          }),
        ])
      } catch (error) {
        return died(String(error), words())
      } finally {
        settled.abort(new Error('The task is done.'))
      }
    },
  }
}

function doneFrom(reply: Reply): Done<unknown> {
  return 'answer' in reply ? { end: 'answered', answer: reply.answer } : { end: 'threw', because: reply.threw }
}

function hanging(capMs: number): Done<unknown> {
  return { end: 'hung', because: `gave no answer within ${capMs / 1000} s` }
}

function died(how: unknown, words: string): Done<unknown> {
  return { end: 'died', because: `ended its worker process (${how}): ${words || 'without a word'}` }
}

function lastWords(child: ChildProcess): () => string {
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-LAST_WORDS)
    })
  return () => words.trim()
}
