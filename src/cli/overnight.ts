import type { Candidate } from '../candidate/candidate.ts'
import type { WrittenLimit } from '../catalogue/limits.ts'
import type { Catalogue } from '../catalogue/load.ts'
import type { AskPerson } from '../domain/attended.ts'
import type { Clock } from '../domain/clock.ts'
import { nextAt } from '../domain/hours.ts'
import { AwaitsNight } from '../domain/outcomes.ts'
import type { Mode } from '../domain/stage.ts'
import { wallTimeAt } from '../domain/wall-time.ts'
import { runHook } from '../drivers/hook-command.ts'

/** How a candidate comes to do its overnight work while a run lasts. */
export type Night = Pick<Candidate, 'overnight'> & Pick<Candidate['hooks'], 'jobs'>

/** Seconds; a system may take a night for what the specification allows longer for. */
const LONG_WAIT_S = 43_200

/** Ids of the limits that leave a system a night, whatever a rehearsal makes of them. */
export function longWaits(written: readonly WrittenLimit[]): ReadonlySet<string> {
  return new Set(written.filter(({ unit, value }) => unit === 's' && value >= LONG_WAIT_S).map(({ id }) => id))
}

/** Their names, as steps say them. */
export function longWaitNames({ writtenLimits }: Pick<Catalogue, 'writtenLimits'>): readonly string[] {
  const ids = longWaits(writtenLimits)
  return writtenLimits.filter(({ id }) => ids.has(id)).map(({ name }) => name)
}

export interface NightWatch {
  readonly night: Night
  readonly mode: Mode
  readonly clock: Clock
  /** When the run ends, whatever is left. */
  readonly endsAt?: Date
}

/**
 * Comes back when the candidate has done its overnight work: by its hook, by a person, or because the night has passed.
 * One that declares none is waited for as for anything else.
 *
 * @param ask where a person is there to be asked
 * @throws {AwaitsNight} where the run is over before the night is, or is a rehearsal
 */
export async function untilNightIsOver(
  { night: { jobs, overnight }, mode, clock, endsAt }: NightWatch,
  signal: AbortSignal,
  ask?: AskPerson,
): Promise<void> {
  if (jobs !== undefined) return runHook('jobs', jobs, signal)
  if (overnight === undefined) return
  if (ask) {
    const { said } = await ask({
      instruction: ['Have the system do its overnight work now, and wait until it has ended.'],
      fields: [{ name: 'done', ask: 'The overnight work', choices: ['has ended', 'cannot be done now'] }],
    })
    if (said.done?.[0] === 'has ended') return
  }
  const over = nextAt(overnight.doneBy, clock.now())
  if (mode === 'assessment' && (endsAt === undefined || over < endsAt)) {
    await clock.sleep(over.getTime() - clock.now().getTime(), signal)
    return
  }
  const { date, time } = wallTimeAt(over)
  const why = mode === 'rehearsal' ? 'a rehearsal does not wait for it' : 'the run ends before'
  throw new AwaitsNight(
    `The system does this in its overnight work, which is done by ${time} on ${date}; ${why}.\nNext: give the hook "jobs" in the candidate file, or let an assessment last until then.`,
  )
}
