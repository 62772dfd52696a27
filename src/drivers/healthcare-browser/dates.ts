import { dateFrom, londonDate } from '../../domain/dates.ts'
import { instantOf } from '../../domain/wall-time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/
const ISO = /\d{4}-\d\d-\d\d/
const IN_FIGURES = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)(?!\d)/
const IN_WORDS = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4}|\\d\\d(?![:.\\d]))`, 'i')
/** A month is written with a capital here, because it may be another word. */
const WITHOUT_YEAR = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}\\b`)
const BY_TODAY = /\b(yesterday|today|tomorrow)\b/i
/** `09:05`, `9.05am`, `9:05 pm` or `9am`. */
const TIME = /(?<![\d:.])(?:(\d{1,2})[:.](\d\d)(?::\d\d)?(?![\d/]|\.\d) ?([ap]m\b)?|(\d{1,2}) ?([ap]m)\b)/gi
/** Characters: `, at 10:15pm`. */
const BESIDE = 12

/**
 * An ISO date for one that a screen shows as `2 March 2026`, `02/03/2026`, `2026-03-02`, `2 Mar` (of the year that puts
 * it nearest) or `today`; empty for anything else.
 */
export function dayShown(text: string, now: Date): string {
  const [iso] = ISO.exec(text) ?? []
  if (iso) return iso
  const [, day, month = '', year = ''] = IN_FIGURES.exec(text) ?? IN_WORDS.exec(text) ?? []
  if (day !== undefined) return dateOf(day, month, year.length === 2 ? `20${year}` : year)
  const [, dayOfYear, ofMonth = ''] = WITHOUT_YEAR.exec(text) ?? []
  if (dayOfYear !== undefined) return nearest(dayOfYear, ofMonth, now)
  const [, word] = BY_TODAY.exec(text) ?? []
  return word === undefined ? '' : dateFrom(word.toLowerCase(), now)
}

/** Every time of day that a screen shows, as `09:05`. */
export function timesShown(text: string): readonly string[] {
  const dateless = text.replaceAll(new RegExp(IN_FIGURES, 'g'), ' ')
  return [...dateless.matchAll(TIME)].flatMap(([, hours, minutes = '00', half, wholeHours, ofHalf]) => {
    const shown = Number(hours ?? wholeHours)
    const isAfternoon = (half ?? ofHalf)?.toLowerCase()
    const hour = isAfternoon === undefined ? shown : (shown % 12) + (isAfternoon === 'pm' ? 12 : 0)
    const isTime = hour < 24 && Number(minutes) < 60 && (isAfternoon === undefined || (shown > 0 && shown <= 12))
    return isTime ? [`${String(hour).padStart(2, '0')}:${minutes}`] : []
  })
}

/**
 * The instant of a date and a time on English clocks as a screen shows them; nothing where either is missing. A day that
 * is only told as today, or without its year, goes with a time beside it alone.
 */
export function instantShown(text: string, now: Date): string | undefined {
  const [whole] = INSTANT.exec(text) ?? []
  if (whole) return new Date(whole).toISOString()
  const date = dayShown(text, now)
  const isWhole = [ISO, IN_FIGURES, IN_WORDS].some((form) => form.test(text))
  const [time] = timesShown(isWhole ? text : beside(text))
  return date === '' || time === undefined ? undefined : instantOf({ date, time })
}

/** The few words around a day that is not told in full. */
function beside(text: string): string {
  const { index, 0: day } = WITHOUT_YEAR.exec(text) ?? BY_TODAY.exec(text) ?? { index: 0, 0: '' }
  return text.slice(Math.max(0, index - BESIDE), index + day.length + BESIDE)
}

function dateOf(day: string, month: string, year: string): string {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A date that is written without its year is of the year in which it is nearest. */
function nearest(day: string, month: string, now: Date): string {
  const distance = (date: string) => Math.abs(Date.parse(date) - now.getTime())
  const [first = ''] = [-1, 0, 1]
    .map((by) => dateOf(day, month, String(Number(londonDate(now).slice(0, 4)) + by)))
    .sort((a, b) => distance(a) - distance(b))
  return first
}
