import type { Waiting } from './eventually.ts'
import type { PrisonNotices } from './histories/custody.ts'
import type { Person } from './people.ts'

/** Milliseconds between two looks, and for how long nothing may have been asked. */
const PAUSE_MS = 20
const SILENCE_MS = 150

/**
 * Waits until no notice about a person is on the prison's queue any more. Goes on after a while: a system may never read
 * the queue at all.
 *
 * @param patienceMs the longest wait
 */
export async function noticesTaken(
  prison: Pick<PrisonNotices, 'noticesAside'>,
  person: Person,
  { clock, signal }: Pick<Waiting, 'clock' | 'signal'>,
  patienceMs: number,
): Promise<void> {
  const start = clock.elapsedMs()
  while (clock.elapsedMs() - start < patienceMs) {
    if ((await prison.noticesAside(person)).undealt === 0) return
    await clock.sleep(PAUSE_MS, signal)
  }
}

/**
 * Waits until healthcare has taken every notice about a person and has asked the prison nothing about them for a moment,
 * so that what happens next is not found by a system that still looks into what happened before. Goes on after a while: a
 * system may ask all the time.
 *
 * @param patienceMs the longest wait
 */
export async function atRest(
  prison: Pick<PrisonNotices, 'noticesAside' | 'lastAsked'>,
  person: Person,
  waiting: Pick<Waiting, 'clock' | 'signal'>,
  patienceMs: number,
): Promise<void> {
  const { clock, signal } = waiting
  const start = clock.elapsedMs()
  const left = () => patienceMs - (clock.elapsedMs() - start)
  await noticesTaken(prison, person, waiting, patienceMs)
  let last = await prison.lastAsked(person)
  let since = clock.elapsedMs()
  while (clock.elapsedMs() - since < SILENCE_MS && left() > 0) {
    await clock.sleep(PAUSE_MS, signal)
    const now = await prison.lastAsked(person)
    if (now === last) continue
    last = now
    since = clock.elapsedMs()
  }
}
