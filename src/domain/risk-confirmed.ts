import type { Limit } from './limits.ts'
import { NonConformance } from './outcomes.ts'
import type { RiskShown } from './risk.ts'

/** Risk is said to be unavailable, with advice, and no alert is offered as current. */
export function expectUnavailable(shown: RiskShown): void {
  const isQuiet = shown.alerts.length === 0 && shown.selfHarm !== 'none'
  if (shown.state === 'unavailable' && shown.advice !== undefined && isQuiet) return
  const half =
    shown.selfHarm === 'none'
      ? 'unavailable, with self-harm summed up as none'
      : 'unavailable, without saying what to do'
  const found = shown.state === 'unavailable' ? half : shown.state
  throw new NonConformance({
    expected: 'risk to be shown as unavailable, with what to do',
    found: shown.alerts.length > 0 ? `${shown.state} with ${shown.alerts.length} alerts` : found,
    seen: shown.seen,
    next: 'never turn a refused, failed or unanswered risk request into an empty list.',
  })
}

/** What is shown is not offered as current: its age is shown instead. */
export function expectNotCurrent(shown: RiskShown): void {
  if (shown.current === false && shown.confirmedAt !== undefined) return
  throw new NonConformance({
    expected: 'risk to be labelled as not current, with the time it was last confirmed',
    found: `current: ${shown.current ?? 'not stated'}, last confirmed: ${shown.confirmedAt ?? 'not stated'}`,
    seen: shown.seen,
    next: 'say when the prison last confirmed the information, and that it is not current.',
  })
}

/** Either the alert is there, or the view owns up to being out of date. */
export function expectAlertOrNotCurrent(shown: RiskShown, code: string): void {
  if (shown.alerts.some((alert) => alert.code === code)) return
  expectNotCurrent(shown)
}

/** Largest difference of clocks, in milliseconds, that is not held against anybody. */
const CLOCK_SKEW_MS = 60_000

/** The shown time of confirmation is the time at which the prison last answered, and every item names its source. */
export function expectConfirmedAt(shown: RiskShown, answered: string | undefined): void {
  const items = shown.alerts.filter(({ source }) => !source).map(({ code }) => code)
  const unsourced = [...(shown.source ? [] : ['the whole']), ...items]
  const apart = Math.abs(Date.parse(shown.confirmedAt ?? '') - Date.parse(answered ?? ''))
  if (unsourced.length === 0 && apart <= CLOCK_SKEW_MS) return
  throw new NonConformance({
    expected: `every item to name its source, and the confirmation to be that of ${answered ?? 'no answer'}`,
    found: `confirmed ${shown.confirmedAt ?? 'never'}; without a source: ${unsourced.join(', ') || 'none'}`,
    seen: shown.seen,
    next: 'show when the prison last answered, not when the screen was drawn.',
  })
}

/** The time of confirmation is the one that was shown before: only an answer of the prison may move it. */
export function expectSameConfirmation(shown: RiskShown, before: RiskShown): void {
  if (shown.confirmedAt !== undefined && shown.confirmedAt === before.confirmedAt) return
  throw new NonConformance({
    expected: `the time of confirmation to stay at ${before.confirmedAt ?? 'a stated time'}, the prison having said nothing since`,
    found: shown.confirmedAt ?? 'no time',
    seen: shown.seen,
    next: 'show when the prison last answered, not when the record was opened.',
  })
}

/** When a view was looked at, and how old what it calls current may be. */
export interface Freshness {
  readonly now: Date
  /** Unit seconds. */
  readonly limit: Pick<Limit, 'name' | 'value'>
}

const DAY_MS = 86_400_000

/** A date alone says no more than that it was on that day; that there is a time as well is for RISK-02. */
function lastMomentOf(confirmed: string): number {
  return Date.parse(confirmed) + (/^\d{4}-\d\d-\d\d$/.test(confirmed) ? DAY_MS : 0)
}

/** The view calls itself current, and what it shows was confirmed within the limit. */
export function expectCurrent(shown: RiskShown, { now, limit }: Freshness): void {
  const ageMs = now.getTime() - lastMomentOf(shown.confirmedAt ?? '')
  if (shown.current === true && ageMs <= limit.value * 1000 + CLOCK_SKEW_MS) return
  throw new NonConformance({
    expected: `risk that the prison has just confirmed to be shown as current, with a time within the ${limit.name} of ${limit.value} s`,
    found: `current: ${shown.current ?? 'not stated'}, last confirmed: ${shown.confirmedAt ?? 'not stated'}, looked at: ${now.toISOString()}`,
    seen: shown.seen,
    next: 'ask the prison when a record is opened, and show what is older than that as not current.',
  })
}

/** Either just confirmed, or shown as not current with its age. */
export function expectConfirmedOrNotCurrent(shown: RiskShown, freshness: Freshness): void {
  if (shown.current === true) expectCurrent(shown, freshness)
  else expectNotCurrent(shown)
}

/** It is said that the prison restricts what is known of the person, and nothing else is. */
export function expectRestricted(shown: RiskShown): void {
  const isQuiet = shown.alerts.length === 0 && shown.selfHarm === 'not stated'
  if (shown.restricted === true && shown.state === 'withheld' && isQuiet) return
  const said = shown.restricted === true ? 'said to be restricted' : 'not said to be restricted'
  throw new NonConformance({
    expected: "it to be said that the prison restricts the person's information, and nothing of it to be shown",
    found: `${shown.state} with ${shown.alerts.length} alerts, self-harm ${shown.selfHarm}, ${said}`,
    seen: shown.seen,
    next: 'take a restriction for what it is: no outage, no absence of risk, and no leave to show what was known before.',
  })
}
