import type { Limit } from '../../domain/limits.ts'
import type { Mode } from '../../domain/stage.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2026-03-02T09:00:00.000Z` as `2 March 2026, 09:00:00 UTC`; an ISO date as `2 March 2026`; else the text itself. */
export function dateWords(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z)?$/.exec(iso)
  const month = MONTHS[Number(found?.[2]) - 1]
  if (!found || !month) return iso
  const day = `${Number(found[3])} ${month} ${found[1]}`
  return found[4] ? `${day}, ${found[4]} UTC` : day
}

/** Seconds with the digits that matter: `0.42 s`, `12 s`, `10 min`, `7 days`. */
export function secondsWords(seconds: number): string {
  if (seconds >= 172_800 && seconds % 86_400 === 0) return `${seconds / 86_400} days`
  if (seconds >= 7_200 && seconds % 3_600 === 0) return `${seconds / 3_600} h`
  if (seconds >= 120 && seconds % 60 === 0) return `${seconds / 60} min`
  return `${trimmed(seconds, seconds < 10 ? 2 : 1)} s`
}

/** A limit's value in its unit, for example `10 min` or `3,000`. */
export function limitWords({ value, unit }: Pick<Limit, 'value' | 'unit'>): string {
  return unit === 's' ? secondsWords(value) : grouped(value)
}

/** The specification's own value of a limit; of an assessment by an older harness, its only one. Undefined: not known. */
export function specifiedWords(limit: Limit, mode: Mode): string | undefined {
  const value = limit.specified ?? (mode === 'assessment' ? limit.value : undefined)
  return value === undefined ? undefined : limitWords({ ...limit, value })
}

/** Milliseconds as `350 ms` or `1.2 s`. */
export function durationWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : secondsWords(ms / 1000)
}

/** `3000` as `3,000`. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '')
}

/** `1 example`, `2 examples`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
}
