/** Gives `prefix-1`, `prefix-2` and so on, so that the same suite has the same ids in every run. */
export function counter(prefix: string): () => string {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-${last}`
  }
}
