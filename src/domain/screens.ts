import { NonConformance, NothingObserved } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Alert } from './risk.ts'
import type { Role } from './staff.ts'

/** When risk has to be in sight, as features say it. */
export const SIGHT_MOMENTS = [
  'as it opens',
  'when it is read to its end',
  'beside a question',
  'after whatever can be hidden was hidden on another view',
] as const
export type SightMoment = (typeof SIGHT_MOMENTS)[number]

/** What of risk a user can see, without doing anything, on one view. */
export interface InSight {
  /** The view, as the system names it. */
  readonly view: string
  /** Text that says something of risk and is in sight. */
  readonly text: string
  readonly seen: string
}

/** What a user has in front of them while they write. */
export interface OpenView extends InSight {
  /** What was in sight of risk when they began to write. */
  readonly before: string
  /** What they have written so far. */
  readonly written: string
  /** Whether the next key goes where the last one went. */
  readonly focusKept: boolean
  /** What a screen reader has said by itself. */
  readonly announced: string
}

/** What is seen first of an opened record. */
export interface FirstSight extends InSight {
  /** ISO 8601; when the prison last confirmed what is said; absent where no time is in sight. */
  readonly confirmedAt?: string
  readonly saysNotCurrent: boolean
  /** Whether it comes before everything else of the record, in the order of reading. */
  readonly comesFirst: boolean
}

/** All that is shown to a user now. */
export interface Shown {
  readonly text: string
  readonly seen: string
}

/** Something that is about a person, and whom it names. */
export interface NamedItem {
  readonly what: string
  /** Empty where it names nobody. */
  readonly person: string
}

export interface HealthcareScreens {
  riskInSight(person: Person, role: Role, moment: SightMoment): Promise<readonly InSight[]>
  /** Opens the notes of a record and begins to write, without saving. */
  beginsToWrite(person: Person, role: Role, words: string): Promise<void>
  openView(person: Person, role: Role): Promise<OpenView>
  firstSight(person: Person, role: Role): Promise<FirstSight>
  /** Begins to open one record, and opens another before the first has come. */
  turnsFrom(person: Person, next: Person, role: Role): Promise<void>
  /** Goes back to what was open before. */
  goesBack(role: Role): Promise<void>
  shownNow(role: Role): Promise<Shown>
  itemsOf(person: Person, role: Role): Promise<{ readonly items: readonly NamedItem[]; readonly seen: string }>
}

/** Every alert can be seen on every view, by its code or its words. */
export function expectInSight(views: readonly InSight[], alerts: readonly Alert[]): void {
  for (const { view, text, seen } of views) {
    const lost = alerts.filter((alert) => !saysAlert(text, alert))
    if (lost.length > 0)
      throw new NonConformance({
        expected: `${alerts.map(({ code }) => code).join(', ')} to be in sight on "${view}"`,
        found: `${lost.map(({ code }) => code).join(', ')} not in sight; in sight: "${text}"`,
        seen,
        next: 'keep the active risk where it can be seen on every clinical view, scrolled or not.',
      })
  }
  if (views.length > 0 && alerts.length > 0) return
  throw new NonConformance({ expected: 'views and alerts to look at', found: `${views.length} and ${alerts.length}` })
}

/** The open view says nothing of an alert any more, by its code or its words, and still says something of risk. */
export function expectOutOfSight({ view, text, seen }: InSight, alert: Alert): void {
  if (text !== '' && !saysAlert(text, alert)) return
  throw new NonConformance({
    expected: `${alert.code} to be gone from "${view}", where risk is in sight`,
    found: `"${text}"`,
    seen,
    next: 'change an open view when the prison says that something has ended.',
  })
}

/** Whoever writes can go on: the words are there, and the next key goes after them. */
export function expectUndisturbed({ written, focusKept, seen }: OpenView, words: string): void {
  if (written === words && focusKept) return
  throw new NonConformance({
    expected: `"${words}" to be there as it was written, with the focus on it`,
    found: `"${written}", ${focusKept ? 'with' : 'without'} the focus`,
    seen,
    next: 'change what is shown of risk without loading the view again and without moving the focus.',
  })
}

/** A user who does not look at it hears of the change: of each alert that was not in sight when they began. */
export function expectAnnounced({ before, announced, seen }: OpenView, alerts: readonly Alert[]): void {
  const added = alerts.filter((alert) => !saysAlert(before, alert))
  const due = added.length > 0 ? added : alerts
  const unsaid = due.filter((alert) => !saysAlert(announced, alert))
  if (due.length > 0 && unsaid.length === 0) return
  throw new NonConformance({
    expected: `${due.map(({ code }) => code).join(', ')} to be announced`,
    found: `"${announced}"`,
    seen,
    next: 'put the change into a live region.',
  })
}

/** Risk and its age are in sight as soon as a record is open. */
export function expectStated(sight: FirstSight, alerts: readonly Alert[], answered: string | undefined): void {
  expectInSight([sight], alerts)
  const apart = Math.abs(Date.parse(sight.confirmedAt ?? '') - Date.parse(answered ?? ''))
  if (apart <= MINUTE_MS) return
  throw new NonConformance({
    expected: `the age of the risk to be in sight: confirmed at ${answered ?? 'no time'}`,
    found: sight.confirmedAt ?? `no time; in sight: "${sight.text}"`,
    seen: sight.seen,
    next: 'say beside the risk when the prison last confirmed it.',
  })
}

const MINUTE_MS = 60_000

/** Old risk says in the same place that it is old. */
export function expectStatedAsOld(sight: FirstSight): void {
  if (sight.saysNotCurrent && sight.confirmedAt !== undefined) return
  throw new NonConformance({
    expected: 'it to be in sight that the risk is not current, and since when',
    found: `"${sight.text}"`,
    seen: sight.seen,
    next: 'say beside the risk that it is not current, with the time of its last confirmation.',
  })
}

export function expectFirst({ comesFirst, seen }: FirstSight): void {
  if (comesFirst) return
  throw new NonConformance({
    expected: 'risk to come before everything else of the record, in the order of reading',
    found: 'it comes later',
    seen,
    next: 'put risk before the rest of the record, not only above it on the screen.',
  })
}

/** What is shown is about one person, and nothing of it about another. */
export function expectNothingOf({ text, seen }: Shown, person: Person, alerts: readonly Alert[], next: Person): void {
  const found = [
    ...[person.family, person.prisonNumber].filter((words) => says(text, words)),
    ...alerts.filter((alert) => saysAlert(text, alert)).map(({ code, description }) => `${code}, ${description}`),
  ]
  if (found.length === 0 && says(text, next.family)) return
  throw new NonConformance({
    expected: `the record of ${next.name}, and nothing of ${person.name}`,
    found: found.length > 0 ? `"${found.join('", "')}"` : `nothing of ${next.name} either`,
    seen,
    next: 'let every answer say whom it is about, and show it under nobody else.',
  })
}

/** Something is shown, be it the record, a search or a sign-in, and nothing of the person's alerts. */
export function expectNoAlerts({ text, seen }: Shown, person: Person, alerts: readonly Alert[]): void {
  if (alerts.length === 0 || text.trim() === '')
    throw new NothingObserved(
      `There is nothing by which to tell that alerts of ${person.name} are not shown (${seen}).`,
    )
  const found = alerts.filter((alert) => saysAlert(text, alert)).map(({ code }) => code)
  if (found.length === 0) return
  throw new NonConformance({
    expected: `nothing of the alerts of ${person.name} that are restricted by now`,
    found: found.join(', '),
    seen,
    next: 'let no record be kept by what shows it: ask again when somebody goes back.',
  })
}

/** Everything that is about a person says so. */
export function expectNamed(items: readonly NamedItem[], person: Person, kinds: number, seen: string): void {
  const nameless = items.filter((item) => !says(item.person, person.family))
  if (items.length >= kinds && nameless.length === 0) return
  throw new NonConformance({
    expected: `at least ${kinds} items, each with the name of ${person.name}`,
    found:
      nameless.length > 0 ? nameless.map(({ what }) => `"${what}" without it`).join(', ') : `${items.length} items`,
    seen,
    next: 'put the name of the person on every alert and every appointment.',
  })
}

/** By its code, as a word of its own, or by its description. */
function saysAlert(text: string, { code, description }: Alert): boolean {
  return saysCode(text, code) || says(text, description)
}

function saysCode(text: string, code: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(code)}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

function says(text: string, words: string): boolean {
  return words !== '' && text.toLowerCase().includes(words.toLowerCase())
}
