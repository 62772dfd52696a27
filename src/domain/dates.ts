import { HarnessFault } from './outcomes.ts'

const DAY_MS = 86_400_000

/**
 * The date that features name: `today`, `yesterday`, `tomorrow`, `14 days ago`, `in 3 days`, `next 1 July`,
 * `next Friday`, `last Friday`, `the day after last Friday`, `the day before spring clock change`, or an ISO date.
 * Dates are those of London, where the prison's books are kept.
 *
 * @throws {HarnessFault} for anything else
 */
export function dateFrom(words: string, now: Date): string {
  const ago = /^(\d+) days? ago$/.exec(words)?.[1]
  const ahead = /^in (\d+) days?$/.exec(words)?.[1]
  if (/^\d{4}-\d\d-\d\d$/.test(words)) return words
  if (words === 'today') return londonDate(now)
  if (words === 'yesterday') return daysFrom(now, -1)
  if (words === 'tomorrow') return daysFrom(now, 1)
  if (ago) return daysFrom(now, -Number(ago))
  if (ahead) return daysFrom(now, Number(ahead))
  const weekday = /^(next|last) (\w+day)$/.exec(words)
  if (weekday) return nearestWeekday(weekday[2] ?? '', weekday[1] === 'next' ? 1 : -1, now)
  const change = /^the day (before|of|after) (spring|autumn) clock change$/.exec(words)
  if (change)
    return clockChange(change[2] === 'spring' ? 'March' : 'October', DAYS_FROM_CHANGE[change[1] ?? ''] ?? 0, now)
  if (words.startsWith('the day after ')) return dayAfter(dateFrom(words.slice('the day after '.length), now))
  if (/^next \d+ \w+$/.test(words)) return nextAnniversary(words.slice('next '.length), now)
  throw new HarnessFault(
    `"${words}" is no date. Write today, yesterday, tomorrow, "3 days ago", "in 3 days", "next 1 July" or 2026-03-01.`,
  )
}

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The calendar date in London at an instant. */
export function londonDate(instant: Date): string {
  return london.format(instant)
}

/** Calendar days are counted at noon, so that a clock change cannot move them. */
function daysFrom(now: Date, days: number): string {
  return new Date(Date.parse(`${londonDate(now)}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const DAYS_FROM_CHANGE: Readonly<Record<string, number>> = { before: -1, of: 0, after: 1 }

/** So many days from the next last Sunday of a month, when the clocks change in England; the day itself is after today. */
function clockChange(month: string, days: number, now: Date): string {
  const year = now.getUTCFullYear()
  const sundays = [year, year + 1].map((each) => {
    const last = new Date(`31 ${month} ${each} 12:00 UTC`)
    return new Date(last.getTime() - last.getUTCDay() * DAY_MS)
  })
  // Two days of distance, so that the day before is no sooner than tomorrow.
  const next = sundays.find((sunday) => sunday.getTime() - now.getTime() > 2 * DAY_MS)
  if (!next) throw new HarnessFault(`The clocks do not change in ${month}.`)
  return londonDate(new Date(next.getTime() + days * DAY_MS))
}

/** The first such day after today; its time of year decides whether the clocks are an hour ahead. */
function nextAnniversary(day: string, now: Date): string {
  const year = now.getUTCFullYear()
  const dates = [year, year + 1].map((each) => new Date(`${day} ${each} 12:00 UTC`))
  const next = dates.find((date) => date > now && londonDate(date) > londonDate(now))
  if (!next) throw new HarnessFault(`"${day}" is no day of a year. Write, for example, next 1 July.`)
  return londonDate(next)
}

const weekdayName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })

/** The nearest day of that name, before or after today. */
function nearestWeekday(name: string, step: 1 | -1, now: Date): string {
  for (const days of [1, 2, 3, 4, 5, 6, 7]) {
    const date = daysFrom(now, step * days)
    if (weekdayName.format(new Date(`${date}T12:00:00Z`)) === name) return date
  }
  throw new HarnessFault(`"${name}" is no day of the week. Write, for example, next Friday.`)
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}
