import { AsyncLocalStorage } from 'node:async_hooks'

/** The function of an example or hook in whose asynchronous context an error can surface. */
export interface Owner {
  /** The example's title, or what else runs. */
  readonly name: string
  /** The run it belongs to. */
  readonly run: StrayHandler
  /** Fails the function with an error from a timer or a forgotten promise; absent once it has ended. */
  fail?: (error: unknown) => void
}

/** Told of errors that no running function owns. */
export type StrayHandler = (owner: string, error: unknown) => void

const ownership = new AsyncLocalStorage<Owner>()
const runs = new Set<StrayHandler>()

/** Calls `work`; whatever it starts, however late, is known to be the owner's. */
export function own<T>(owner: Owner, work: () => T): T {
  return ownership.run(owner, work)
}

/**
 * Takes over the process's uncaught errors until the returned function is called. Any number of runs may watch at
 * once; there is one listener. An error goes to the function that owns it while it runs, else to its run, and to
 * every run when nobody knows where it came from.
 */
export function watch(run: StrayHandler): () => void {
  if (runs.size === 0) for (const event of EVENTS) process.on(event, assign)
  runs.add(run)
  return () => {
    runs.delete(run)
    if (runs.size === 0) for (const event of EVENTS) process.off(event, assign)
  }
}

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const

function assign(error: unknown): void {
  const owner = ownership.getStore()
  if (owner?.fail) owner.fail(error)
  else if (owner && runs.has(owner.run)) owner.run(owner.name, error)
  else for (const run of runs) run(owner ? `${owner.name}, of an earlier run` : 'nobody knows which example', error)
}
