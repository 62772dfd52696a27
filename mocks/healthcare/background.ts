/** The end of the system, for whoever has to stop with it. */
export interface Ending {
  /** Aborted when the system is stopped. */
  readonly signal: AbortSignal
  /**
   * Calls `then` when the system is stopped, or at once where it was. A listener for each of thousands of requests on
   * one signal would slow all of them down.
   *
   * @returns calls it off
   */
  onStop(then: () => void): () => void
}

/** Work that goes on between requests and ends when the system is stopped. */
export interface Background extends Ending {
  /** Keeps a piece of work until it settles. Its failure is kept to itself, unless the caller looks at it. */
  run(work: Promise<unknown>): void
  /** Runs pieces of work with the same key one after the other, in the order given. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>
  /** The work's outcome, or a rejection as soon as the system is stopped. */
  until<T>(work: Promise<T>): Promise<T>
  /** Aborts the signal and waits for everything that was given to `run`. */
  stop(): Promise<void>
}

export function createBackground(): Background {
  const ending = new AbortController()
  const going = new Set<Promise<unknown>>()
  const lanes = new Map<string, Promise<unknown>>()
  const stopping = new Set<() => void>()
  const { signal } = ending
  const tellAll = () => {
    for (const then of stopping) then()
  }
  signal.addEventListener('abort', tellAll, { once: true })

  const onStop = (then: () => void) => {
    // One function may wait twice.
    const own = () => then()
    if (signal.aborted) own()
    else stopping.add(own)
    return () => {
      stopping.delete(own)
    }
  }

  const run = (work: Promise<unknown>) => {
    const forget = () => {
      going.delete(kept)
    }
    const kept: Promise<void> = work.then(forget, forget)
    going.add(kept)
  }
  return {
    signal,
    onStop,
    run,
    inTurn(key, work) {
      const before = lanes.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      const settled = mine.then(
        () => undefined,
        () => undefined,
      )
      lanes.set(key, settled)
      run(settled.then(() => lanes.get(key) === settled && lanes.delete(key)))
      return mine
    },
    until: (work) =>
      new Promise((resolve, reject) => {
        const callOff = onStop(() => reject(signal.reason))
        work.then(resolve, reject).finally(callOff)
      }),
    async stop() {
      ending.abort(new Error('stopped'))
      while (going.size > 0) await Promise.all(going)
    },
  }
}
