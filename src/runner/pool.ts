/**
 * Works through items in their order with one in flight in each lane; takes no new one once `stopped`.
 *
 * @param lanes what each lane works with
 */
export async function pool<T, L>(
  items: readonly T[],
  lanes: readonly L[],
  work: (item: T, lane: L) => Promise<void>,
  stopped: () => boolean,
): Promise<void> {
  const queue = items.values()
  const through = async (lane: L) => {
    while (!stopped()) {
      const { value, done } = queue.next()
      if (done) return
      await work(value, lane)
    }
  }
  await Promise.all(lanes.slice(0, items.length).map(through))
}
