/** Works through items in their order with at most `width` in flight; takes no new one once `stopped`. */
export async function pool<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
  stopped: () => boolean,
): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    while (!stopped()) {
      const { value, done } = queue.next()
      if (done) return
      await work(value)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
}
