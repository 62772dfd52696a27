/** A date and a time on the clocks of an English prison, summer time included. */
export interface WallTime {
  /** ISO date. */
  readonly date: string
  /** `HH:mm`. */
  readonly time: string
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** What the clocks in England show at an instant. */
export function wallTimeAt(instant: Date): WallTime {
  const [day = '', time = ''] = london.format(instant).split(', ')
  const [date = '', month = '', year = ''] = day.split('/')
  return { date: `${year}-${month}-${date}`, time }
}

/**
 * The instant at which the clocks in England show this, as ISO 8601 with its offset from UTC: `+01:00` in summer.
 * Of an hour that the clocks show twice, the first.
 */
export function instantOf({ date, time }: WallTime): string {
  const summer = `${date}T${time}:00+01:00`
  return wallTimeAt(new Date(summer)).time === time ? summer : `${date}T${time}:00+00:00`
}

/** What the clocks in England show at an ISO 8601 instant; nothing where the text is no instant with a zone. */
export function wallTimeIn(text: string | undefined): WallTime | undefined {
  if (text === undefined || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? undefined : wallTimeAt(new Date(instant))
}

/** The day in England of an ISO 8601 date or instant, whatever zone it is written in; empty for nothing. */
export function dayIn(text: string | undefined): string {
  return wallTimeIn(text)?.date ?? text?.slice(0, 10) ?? ''
}
