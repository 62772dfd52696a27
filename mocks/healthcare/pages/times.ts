import { localDate } from '../local-date.ts'
import { clocksAt } from '../wall-clock.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2 March 2026` for an ISO date; the text itself for anything else. */
export function dayInWords(date: string): string {
  const [, year, month = '', day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []
  return year === undefined ? date : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** `2 March 2026 at 09:05` on the clocks of England, for an ISO 8601 instant. */
export function instantInWords(instant: string): string {
  const [date = '', time = ''] = clocksAt(instant).split(' ')
  return `${dayInWords(date)} at ${time}`
}

/** `09:05` on the clocks of England, for an ISO 8601 instant. */
export function timeOf(instant: string): string {
  return clocksAt(instant).split(' ')[1] ?? ''
}

/** How long ago an ISO 8601 instant was, in words. */
export function agoInWords(instant: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000)
  if (minutes < 1) return 'less than a minute ago'
  if (minutes < 60) return counted(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day')
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'} ago`
}

/** The ISO date today in England. */
export function today(now: Date): string {
  return localDate(now)
}
