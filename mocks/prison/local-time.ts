const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What the clocks in an English prison show. */
export interface LocalTime {
  /** `2026-11-23` */
  readonly date: string
  /** `09:30` */
  readonly time: string
  /** `2026-11-23T09:30:15`, without a zone, as the real service writes its timestamps. */
  readonly dateTime: string
}

/** The local date and time in England, summer time included. */
export function localTime(instant: Date): LocalTime {
  const parts = new Map(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]))
  const part = (type: string) => parts.get(type as Intl.DateTimeFormatPartTypes) ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  const time = `${part('hour')}:${part('minute')}`
  return { date, time, dateTime: `${date}T${time}:${part('second')}` }
}

/** The ISO date so many days after another; negative for before. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
