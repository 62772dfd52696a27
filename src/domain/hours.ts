import { instantOf, wallTimeAt } from './wall-time.ts'

/** In the order in which `Date` counts them. */
export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** When a system can be used, on the clocks of England. */
export interface Hours {
  readonly days: readonly Weekday[]
  /** `HH:mm`. */
  readonly from: string
  /** `HH:mm`, or `24:00`. */
  readonly to: string
}

/** The instant at which these hours end; nothing outside of them. */
export function closingOf({ days, from, to }: Hours, now: Date): Date | undefined {
  const { date, time } = wallTimeAt(now)
  return days.includes(weekdayOf(date)) && time >= from && time < to ? instantAt(date, to) : undefined
}

/** The next instant at which these hours begin. */
export function openingOf({ days, from }: Hours, now: Date): Date {
  const { date } = wallTimeAt(now)
  const ahead = Array.from({ length: 8 }, (_, days) => dayAfter(date, days))
  const found = ahead.find((day) => days.includes(weekdayOf(day)) && instantAt(day, from) > now)
  return instantAt(found ?? date, from)
}

/** The next instant at which the clocks show this time. */
export function nextAt(time: string, now: Date): Date {
  const { date } = wallTimeAt(now)
  const today = instantAt(date, time)
  return today > now ? today : instantAt(dayAfter(date, 1), time)
}

/** For example `Mon, Tue, Wed, 09:00 to 17:00`. */
export function hoursWords({ days, from, to }: Hours): string {
  return `${days.join(', ')}, ${from} to ${to}`
}

function instantAt(date: string, time: string): Date {
  return new Date(time === '24:00' ? instantOf({ date: dayAfter(date, 1), time: '00:00' }) : instantOf({ date, time }))
}

/** Calendar days are counted at noon, so that a clock change cannot move them. */
function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function weekdayOf(date: string): Weekday {
  return WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'Sun'
}
