import { instantOf } from '../../domain/wall-time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An ISO date for one that a screen shows as `2 March 2026`, `02/03/2026` or `2026-03-02`; empty for anything else. */
export function dayShown(text: string): string {
  const [iso] = /\d{4}-\d\d-\d\d/.exec(text) ?? []
  if (iso) return iso
  const [, day = '', month = '', year = ''] =
    /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ??
    /(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\d{4})/.exec(text) ??
    []
  if (year === '') return ''
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return number === 0 ? '' : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The instant of a date and a time on English clocks as a screen shows them; nothing where either is missing. */
export function instantShown(text: string): string | undefined {
  const date = dayShown(text)
  const [, hours = '', minutes = ''] = /(?:^|[^\d:])(\d{1,2}):(\d\d)(?!\d)/.exec(text) ?? []
  if (date === '' || minutes === '') return undefined
  return instantOf({ date, time: `${hours.padStart(2, '0')}:${minutes}` })
}
