const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The ISO date that the calendar of an English prison shows at an instant. */
export function localDate(instant: Date): string {
  return LONDON.format(instant)
}
