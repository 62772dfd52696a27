import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { InputProblem } from '../domain/input-problem.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import type { Served } from './serve-prison.ts'

/** What a thread tells once: how its system is reached, or why it cannot be started. */
export type Started<T> = { readonly reached: T } | { readonly problems: readonly string[] }

if (!parentPort) throw new HarnessFault('Systems are started in threads of a run.')
const port = parentPort
const PARTIES: Readonly<Record<string, () => Promise<(...asked: never[]) => Promise<Served<unknown>>>>> = {
  prison: async () => (await import('./serve-prison.ts')).servePrison,
  nhs: async () => (await import('./serve-nhs.ts')).serveNhs,
  healthcare: async () => (await import('./serve-healthcare.ts')).serveHealthcare,
}

try {
  const serve = await PARTIES[String(workerData)]?.()
  const [asked]: never[][] = await once(port, 'message')
  if (!serve || !asked) throw new HarnessFault(`There is no party called ${String(workerData)}.`)
  const { reached, stop, restart } = await serve(...asked)
  port.postMessage({ reached } satisfies Started<unknown>)
  for (;;) {
    const [wanted]: unknown[] = await once(port, 'message')
    if (wanted !== 'restart') break
    await restart?.()
    port.postMessage('restarted')
  }
  await stop()
} catch (error) {
  if (!(error instanceof InputProblem)) throw error
  port.postMessage({ problems: error.problems } satisfies Started<unknown>)
} finally {
  port.close()
}
