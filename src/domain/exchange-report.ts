import { londonDate } from './dates.ts'
import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Establishment } from './people.ts'
import type { Role } from './staff.ts'

/** What a report of the exchange counts. */
export const COUNTED = ['mismatched', 'late', 'rejected', 'unmatched', 're-keyed'] as const
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>

export interface ExchangeReport {
  readonly counts: Counts
  readonly seen: string
}

export interface HealthcareExchangeReport {
  /** @param month ISO, for example `2026-03` */
  exchangeReport(site: Establishment, month: string, role: Role): Promise<ExchangeReport>
  /** Remembers the counts of now, from which a rise is counted. */
  notesReport(site: Establishment, month: string, role: Role): Promise<void>
  noted(site: Establishment, month: string): Counts
}

/** `this month` or `last month`, as an ISO month. */
export function monthFrom(words: string, now: Date): string {
  const [year = 0, month = 0] = londonDate(now).split('-').map(Number)
  if (words === 'this month') return londonDate(now).slice(0, 7)
  if (words === 'last month') return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
  throw new HarnessFault(`"${words}" is no month. Write this month or last month.`)
}

/** The one row of a table of counts. */
export function countsFrom(row: Readonly<Record<string, string>> | undefined): Counts {
  const count = (name: string) => {
    const number = Number(row?.[name] ?? Number.NaN)
    if (Number.isInteger(number)) return number
    throw new HarnessFault(`The table does not say how many are ${name}.`)
  }
  return Object.fromEntries(COUNTED.map((name) => [name, count(name)])) as Counts
}

/** Each count has risen by exactly so many. */
export function expectRise({ counts, seen }: ExchangeReport, before: Counts, rise: Counts): void {
  const told = (of: (name: keyof Counts) => number) => COUNTED.map((name) => `${of(name)} ${name}`).join(', ')
  const [wanted, found] = [told((name) => rise[name]), told((name) => counts[name] - before[name])]
  if (wanted === found) return
  throw new NonConformance({
    expected: `the report to count ${wanted} more than before`,
    found,
    seen,
    next: 'count each item once, in its own month, for the prison that it belongs to.',
  })
}
