const waiting = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls `then` once when the signal is aborted, unless it was called off before. However many wait for one signal, it
 * has one listener: listeners of an `AbortSignal` are looked for one after the other, which thousands of waits are
 * slowed down by.
 *
 * @param signal not yet aborted
 * @returns calls it off
 */
export function onAbort(signal: AbortSignal, then: () => void): () => void {
  const known = waiting.get(signal)
  const all = known ?? new Set()
  if (!known) {
    waiting.set(signal, all)
    signal.addEventListener('abort', () => callAll(all), { once: true })
  }
  // One function may wait twice.
  const own = () => then()
  all.add(own)
  return () => {
    all.delete(own)
  }
}

function callAll(all: Set<() => void>): void {
  for (const one of all) {
    all.delete(one)
    one()
  }
}
