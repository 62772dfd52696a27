const CLOCKS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-07-01 09:00`: what the clocks in England show at an ISO 8601 instant. */
export function clocksAt(instant: string): string {
  return CLOCKS.format(new Date(instant))
}

/** The ISO 8601 instant at which the clocks in England show `2026-07-01` and `09:00`. */
export function instantAt(date: string, time: string): string {
  const asWinter = new Date(`${date}T${time}:00Z`)
  const shown = CLOCKS.format(asWinter)
  if (shown === `${date} ${time}`) return `${date}T${time}:00+00:00`
  return `${date}T${time}:00+01:00`
}
