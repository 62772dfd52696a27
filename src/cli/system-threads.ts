import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Candidate } from '../candidate/candidate.ts'
import { InputProblem } from '../domain/input-problem.ts'
import type { Served } from './serve-prison.ts'
import type { Starters } from './systems.ts'
import type { Started } from './systems-thread.ts'

/**
 * Each party in a thread of its own, so that what a run asks and what its simulators answer do not wait for each other.
 * The threads of those that the candidate file leaves to the run begin to load at once.
 */
export function startersInThreads({ prison, nhs, fhir, driver, role }: Candidate): Starters {
  const first = prison.mode === 'started-by-run' ? threadOf('prison') : undefined
  const second = fhir || driver || role !== 'healthcare' ? undefined : threadOf('healthcare')
  const third = nhs.mode === 'started-by-run' && role === 'healthcare' ? threadOf('nhs') : undefined
  return {
    nhs: (...asked) => (third ?? threadOf('nhs')).serve(...asked),
    prison: (...asked) => (first ?? threadOf('prison')).serve(...asked),
    healthcare: (...asked) => (second ?? threadOf('healthcare')).serve(...asked),
    async end() {
      await Promise.all([first?.end(), second?.end(), third?.end()])
    },
  }
}

interface PartyThread {
  serve<T>(...asked: readonly unknown[]): Promise<Served<T>>
  end(): Promise<void>
}

function threadOf(party: 'prison' | 'nhs' | 'healthcare'): PartyThread {
  const thread = new Worker(new URL('systems-thread.ts', import.meta.url), { workerData: party })
  const exited = once(thread, 'exit')
  exited.catch(() => undefined)
  return {
    async end() {
      await thread.terminate()
    },
    async serve<T>(...asked: readonly unknown[]) {
      thread.postMessage(asked)
      const [started]: Started<T>[] = await once(thread, 'message')
      if (!started || 'problems' in started) throw new InputProblem(started?.problems ?? [])
      return {
        reached: started.reached,
        async restart() {
          thread.postMessage('restart')
          await once(thread, 'message')
        },
        async stop() {
          thread.postMessage('stop')
          await exited
        },
      }
    },
  }
}
