import { instantOf } from '../../domain/wall-time.ts'

const ISO = /^(\d{4})-(\d\d)-(\d\d)$/
const WRITTEN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** An ISO date for one that a person wrote as `2026-03-02` or `02/03/2026`; the text itself for anything else. */
export function dateIn(text: string): string {
  const [, day = '', month = '', year = ''] = WRITTEN.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export function isDate(text: string): boolean {
  const date = dateIn(text)
  return ISO.test(date) && !Number.isNaN(Date.parse(date))
}

/** The instant of a date and a time on English clocks, `2026-03-02 14:05`; nothing for anything else. */
export function instantIn(text: string): string | undefined {
  const [, date = '', time = ''] = /^(\S+)[ T](\d\d:\d\d)$/.exec(text) ?? []
  return isDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? instantOf({ date: dateIn(date), time }) : undefined
}

export function isInstant(text: string): boolean {
  return instantIn(text) !== undefined
}
