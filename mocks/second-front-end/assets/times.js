/** Days and times on the clocks of England. */

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(instant) {
  return Object.fromEntries(PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

/** `2026-03-02` as `02/03/2026`. */
export function shownDay(day) {
  return day === undefined ? undefined : day.slice(0, 10).split('-').toReversed().join('/')
}

/** An instant as `02/03/2026 14:05`. */
export function shownInstant(instant) {
  if (instant === undefined) return undefined
  const { day, month, year, hour, minute } = partsOf(instant)
  return `${day}/${month}/${year} ${hour}:${minute}`
}

/** The day of an instant, as `2026-03-02`. */
export function dayOf(instant) {
  const { day, month, year } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** The instant at which English clocks show this on this day, as FHIR writes it. */
export function instantAt(day, time) {
  const plain = Date.parse(`${day}T${time}:00Z`)
  for (const hours of [0, 1]) {
    const instant = plain - hours * 3_600_000
    const { hour, minute } = partsOf(instant)
    if (`${hour}:${minute}` === time && dayOf(instant) === day) return new Date(instant).toISOString()
  }
  return new Date(plain).toISOString()
}

export function dayAfter(day) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** An instant as `14:05`. */
export function shownTime(instant) {
  const { hour, minute } = partsOf(instant)
  return `${hour}:${minute}`
}
