import type { HealthcareSystem } from '../../capability.ts'
import type { PrisonEvent } from '../../prison/feed.ts'

/** What has been read for a notice that several capabilities look into. */
const reads = new WeakMap<PrisonEvent, Promise<unknown>>()

/**
 * The entry of the prison's book that a notice points to, read once for each notice.
 *
 * @throws {Error} when the prison does not show it, so that the notice is tried again
 */
export function entryBehind({ prison, config }: HealthcareSystem, event: PrisonEvent): Promise<unknown> {
  const before = reads.get(event)
  if (before) return before
  const path = new URL(event.url ?? '', config.prison.baseUrl).pathname
  const read = prison.get(path).then((answer) => {
    if (answer.ok) return answer.value
    throw new Error(`The prison did not show an appointment: ${answer.failure.reason}.`)
  })
  reads.set(event, read)
  return read
}
