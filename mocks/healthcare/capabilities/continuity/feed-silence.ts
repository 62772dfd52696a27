import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, tokenOf } from '../../fhir/resource.ts'
import { WORK_ITEM } from '../../fhir/systems.ts'
import { isOpen } from '../../worklist.ts'

/** Mistakes a supplier can make about events that do not come. */
export interface FeedSilencePolicies {
  /** Whether an answer of the queue without a message shows that events come. */
  isEmptyAnswerLife(): boolean
  /** Since when it has been silent; milliseconds of the same clock. */
  silentSince(lastEvent: number, lastAlarmEnded: number): number
  /** Whether the next event closes the alarm. */
  closesOnEvent(): boolean
}

export const referenceFeedSilence: FeedSilencePolicies = {
  isEmptyAnswerLife: () => false,
  silentSince: (lastEvent) => lastEvent,
  closesOnEvent: () => true,
}

/** The period that this record declares, in milliseconds: a third of the hour that stands where none is declared. */
const PERIOD_MS = 20 * 60_000
const KIND = { system: WORK_ITEM, code: 'feed-silence' }

/** Alarms staff when the prison's queue answers, and has had no event for longer than the declared period. */
export function createFeedSilence(system: HealthcareSystem): Capability {
  const { clock, config, store, background } = system
  const policies = system.policies.feedSilence
  const { signal } = background
  const periodMs = config.feedSilenceMs ?? PERIOD_MS
  let lastEvent = clock.elapsedMs()
  let lastAlarmEnded = lastEvent
  let heard = () => {}

  const openAlarms = () => store.filter('Task', (task) => hasCode(task.code, KIND) && isOpen(task), tokenOf(KIND))
  const raise = () =>
    store.create({
      resourceType: 'Task',
      status: 'requested',
      intent: 'order',
      priority: 'stat',
      code: { coding: [KIND], text: 'No events from the prison' },
      description: 'The prison answers, and its events have stopped. Ask the prison about risk and moves, and tell IT.',
      authoredOn: clock.now().toISOString(),
    })
  const watch = async () => {
    let begun = lastEvent
    while (!signal.aborted) {
      await clock.sleep(Math.max(1, begun + periodMs - clock.elapsedMs()), signal)
      begun = policies.silentSince(lastEvent, lastAlarmEnded)
      if (begun + periodMs > clock.elapsedMs()) continue
      const next = new Promise<void>((resolve) => {
        heard = resolve
      })
      if (openAlarms().length === 0) raise()
      await background.until(next)
      begun = lastEvent
    }
  }
  return {
    name: 'feed silence',
    start: () => background.run(watch()),
    onAnswerOfQueue(messages) {
      if (messages === 0 && !policies.isEmptyAnswerLife()) return
      lastEvent = clock.elapsedMs()
      for (const alarm of openAlarms()) {
        if (!policies.closesOnEvent()) break
        store.update({ ...alarm, status: 'completed', statusReason: { text: 'Events come again.' } })
        lastAlarmEnded = lastEvent
      }
      heard()
    },
  }
}
