import { HarnessFault, NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** A coded alert as the prison holds it. */
export interface Alert {
  readonly code: string
  readonly description: string
  /** ISO date. */
  readonly since: string
  /** ISO date; absent while the alert has no end. */
  readonly until?: string
}

/** An alert as healthcare shows it. */
export interface AlertShown extends Alert {
  /** Who it is from, as shown; absent when not shown. */
  readonly source?: string
}

/** How the healthcare system sums up self-harm. */
export type SelfHarmState = 'ACCT open' | 'ACCT post-closure' | 'past self-harm' | 'none' | 'not stated'

/** What the healthcare system says of a person's risk. `unavailable` must never look like `none`. */
export interface RiskShown {
  /** `nothing`: the record says nothing about risk at all. */
  readonly state: 'shown' | 'none' | 'unavailable' | 'withheld' | 'nothing'
  /** In the active view. */
  readonly alerts: readonly AlertShown[]
  readonly selfHarm: SelfHarmState
  /** When it was last confirmed with the prison; ISO 8601. */
  readonly confirmedAt?: string
  /** Whether the healthcare system says that this is current; absent when it does not say. */
  readonly current?: boolean
  /** What staff are told to do. */
  readonly advice?: string
  /** Where this was seen, for messages. */
  readonly seen: string
}

/** The reasons for which risk information can be unavailable, as features name them. */
export const UNAVAILABLE = ['unreachable', 'silent', 'forbidden', 'not found', 'failing', 'garbled'] as const
export type Unavailability = (typeof UNAVAILABLE)[number]

export interface HealthcareRisk {
  /** Opens the record as a member of staff does at the start of a consultation. */
  opensRecord(person: Person, role: Role): Promise<void>
  /** What the role sees of the person's risk on opening the record now. */
  riskShown(person: Person, role: Role): Promise<RiskShown>
  /** The history of the person's alerts, as the role sees it. */
  riskHistory(person: Person, role: Role): Promise<readonly AlertShown[]>
  /** Alert types (for example `H`) that the candidate file says the role may see. */
  alertTypesFor(role: Role): readonly string[]
}

/** An alert to be recorded; the description comes from the code list unless it is given. */
export interface AlertToHold {
  readonly code: string
  readonly since: string
  readonly until?: string
  readonly description?: string
}

export interface PrisonRisk {
  holdsAlert(person: Person, alert: AlertToHold): Promise<void>
  holdsAlerts(person: Person, alerts: readonly AlertToHold[]): Promise<void>
  /** Records `count` active alerts of different codes, more than one answer of the prison holds. */
  holdsManyAlerts(person: Person, count: number, since: string): Promise<void>
  /** Ends an active alert today, as staff do; notices go out. */
  endsAlert(person: Person, code: string): Promise<void>
  /** Lets an active alert run out overnight, which sends no notice of its own in today's prison API. */
  letsAlertLapse(person: Person, code: string): Promise<void>
  /** The person's active alerts as the prison holds them, with their types. */
  activeAlerts(person: Person): Promise<readonly (Alert & { readonly type: string })[]>
  /** When the prison last answered healthcare about the person's alerts; absent when it never did. */
  lastAnswered(person: Person): Promise<string | undefined>
  /** From now on requests about the person's risk end like this. */
  makesRisk(person: Person, state: Unavailability | 'available'): Promise<void>
  /** Keeps back every notice about the person from now on. */
  keepsNoticesBack(person: Person): Promise<void>
}

/** The active view holds exactly these alerts, in any order, each with its description and start. */
export function expectActiveAlerts(shown: RiskShown, expected: readonly Alert[]): void {
  const line = (alert: Alert) => `${alert.code} "${alert.description}" since ${alert.since}`
  const wanted = expected.map(line).sort()
  const found = shown.alerts.map(line).sort()
  const state = expected.length > 0 ? 'shown' : 'none'
  if (shown.state === state && wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `risk to be ${state}: ${wanted.join('; ') || 'no alert'}`,
    found: `${shown.state}: ${found.join('; ') || 'no alert'}`,
    seen: shown.seen,
    next: 'show every active alert that the role may see, once, as the prison holds it.',
  })
}

/** Risk is said to be unavailable, with advice, and no alert is offered as current. */
export function expectUnavailable(shown: RiskShown): void {
  if (shown.state === 'unavailable' && shown.advice !== undefined && shown.alerts.length === 0) return
  const found = shown.state === 'unavailable' ? 'unavailable, without saying what to do' : shown.state
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
  const unsourced = shown.alerts.filter(({ source }) => !source).map(({ code }) => code)
  const apart = Math.abs(Date.parse(shown.confirmedAt ?? '') - Date.parse(answered ?? ''))
  if (unsourced.length === 0 && apart <= CLOCK_SKEW_MS) return
  throw new NonConformance({
    expected: `every item to name its source, and the confirmation to be that of ${answered ?? 'no answer'}`,
    found: `confirmed ${shown.confirmedAt ?? 'never'}; without a source: ${unsourced.join(', ') || 'none'}`,
    seen: shown.seen,
    next: 'show when the prison last answered, not when the screen was drawn.',
  })
}

/** Exactly these entries stand in the history, each with its start and its end. */
export function expectHistory(history: readonly Alert[], expected: readonly Omit<Alert, 'description'>[]): void {
  const line = (alert: Omit<Alert, 'description'>) => `${alert.code} from ${alert.since} to ${alert.until ?? 'now'}`
  const wanted = expected.map(line).sort()
  const found = history.map(line).sort()
  if (wanted.join('\n') === found.join('\n')) return
  throw new NonConformance({
    expected: `the history to hold ${wanted.join('; ') || 'nothing'}`,
    found: found.join('; ') || 'nothing',
    next: 'keep an expired alert in the history with both dates.',
  })
}

/** The summary of self-harm is the expected one. */
export function expectSelfHarm(shown: RiskShown, expected: SelfHarmState): void {
  if (shown.selfHarm === expected) return
  throw new NonConformance({
    expected: `self-harm to be summed up as "${expected}"`,
    found: `"${shown.selfHarm}"`,
    seen: shown.seen,
    next: 'tell an open ACCT, an ACCT in post-closure and past self-harm apart by code.',
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

/** The view owns to being current. */
export function expectCurrent(shown: RiskShown): void {
  if (shown.current === true && shown.confirmedAt !== undefined) return
  throw new NonConformance({
    expected: 'risk that the prison has just confirmed to be shown as current, with the time',
    found: `current: ${shown.current ?? 'not stated'}, last confirmed: ${shown.confirmedAt ?? 'not stated'}`,
    seen: shown.seen,
  })
}

/**
 * The role sees all that the prison holds, as far as the role may see it; where that hides everything, the view says
 * that it withholds, and not that there is nothing.
 */
export function expectAllowedAlerts(
  shown: RiskShown,
  held: readonly (Alert & { readonly type: string })[],
  allowed: readonly string[],
): void {
  const visible = held.filter(({ type }) => allowed.includes(type))
  if (visible.length > 0 || held.length === 0) {
    expectActiveAlerts(shown, visible)
    return
  }
  if (shown.state === 'withheld' && shown.alerts.length === 0) return
  throw new NonConformance({
    expected: 'alerts that the role may not see to be withheld, and that to be said',
    found: `${shown.state} with ${shown.alerts.length} alerts`,
    seen: shown.seen,
    next: 'show a role only the alert types that the candidate file gives it, and never call the rest "none".',
  })
}

/** The active view holds alerts of exactly these codes. */
export function expectActiveCodes(shown: RiskShown, codes: readonly string[]): void {
  const found = shown.alerts.map(({ code }) => code).sort()
  if (found.join(', ') === [...codes].sort().join(', ')) return
  throw new NonConformance({
    expected: `the active alerts to be ${codes.join(' and ') || 'none'}`,
    found: `${shown.state}: ${found.join(', ') || 'no alert'}`,
    seen: shown.seen,
    next: 'take an alert out of the active view on the day it ends, and not before.',
  })
}

/** Alerts as a feature lists them, with the descriptions that the prison has for them. */
export function withDescriptions(listed: readonly AlertToHold[], held: readonly Alert[]): readonly Alert[] {
  return listed.map((alert) => {
    const description = held.find(({ code }) => code === alert.code)?.description
    if (description === undefined)
      throw new HarnessFault(`The prison holds no active ${alert.code} alert to compare with.`)
    return { ...alert, description }
  })
}
