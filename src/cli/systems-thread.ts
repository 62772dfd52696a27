import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Candidate } from '../candidate/candidate.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { HarnessFault } from '../domain/outcomes.ts'
import { REFERENCE_BEHAVIOUR } from './reference-systems.ts'
import { type Systems, startSystems } from './systems.ts'

/** What the thread tells once: how the systems are reached, or why they cannot be started. */
export type Started = { readonly systems: Systems } | { readonly problems: readonly string[] }

if (!parentPort) throw new HarnessFault('Systems are started in a thread of a run.')
const tell = (started: Started) => parentPort?.postMessage(started)
try {
  const { systems, stop } = await startSystems(workerData as Candidate, REFERENCE_BEHAVIOUR)
  tell({ systems })
  await once(parentPort, 'message')
  await stop()
} catch (error) {
  if (!(error instanceof InputProblem)) throw error
  tell({ problems: error.problems })
} finally {
  parentPort.close()
}
