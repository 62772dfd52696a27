import type { Candidate } from '../candidate/candidate.ts'
import type { Clock } from '../domain/clock.ts'
import { closingOf, hoursWords, nextAt, openingOf } from '../domain/hours.ts'
import { InputProblem } from '../domain/input-problem.ts'
import { instantOf, wallTimeAt } from '../domain/wall-time.ts'
import { RunGivenUp } from '../runner/execution.ts'

/**
 * When a run must end: at the time that was asked for, or when the candidate can no longer be used.
 *
 * @param until as the option says: `17:00` on English clocks, or `2026-03-02 17:00`
 * @throws {InputProblem} for a time that has passed, and for a run outside of the hours of the candidate
 */
export function endOfRun(
  until: string | undefined,
  { file, availability }: Pick<Candidate, 'file' | 'availability'>,
  now: Date,
): Date | undefined {
  const asked = until === undefined ? undefined : instantAsked(until, now)
  if (!availability) return asked
  const closing = closingOf(availability, now)
  if (!closing) {
    const { date, time } = wallTimeAt(openingOf(availability, now))
    throw new InputProblem([
      `${file}: the system can be used ${hoursWords(availability)}; it is ${wallTimeAt(now).time} now. Next: run it from ${time} on ${date}.`,
    ])
  }
  return asked !== undefined && asked < closing ? asked : closing
}

function instantAsked(until: string, now: Date): Date {
  const [, date, time] = /^(?:(\d{4}-\d\d-\d\d)[ T])?((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(until) ?? []
  if (time === undefined)
    throw new InputProblem([
      `--until ${until}: expected a time such as 17:00, or a date and a time: "2026-03-02 17:00".`,
    ])
  const asked = date === undefined ? nextAt(time, now) : new Date(instantOf({ date, time }))
  if (asked > now && wallTimeAt(asked).time === time && (date !== undefined || isToday(asked, now))) return asked
  throw new InputProblem([
    `--until ${until}: it is ${wallTimeAt(now).time} on ${wallTimeAt(now).date} already. Next: name a time to come, with its date where it is not today.`,
  ])
}

const isToday = (instant: Date, now: Date) => wallTimeAt(instant).date === wallTimeAt(now).date

/** Gives the run up when its time is over; the returned function lets go of it. */
export function timeBox(endsAt: Date | undefined, clock: Clock, run: AbortController): () => void {
  if (endsAt === undefined) return () => undefined
  const over = new AbortController()
  clock
    .sleep(Math.max(0, endsAt.getTime() - clock.now().getTime()), over.signal)
    .then(() => run.abort(new RunGivenUp('time box')))
    .catch(() => undefined)
  return () => over.abort()
}
