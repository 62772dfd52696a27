import type { Clock } from '../../../../src/domain/clock.ts'
import type { Answer, PrisonFailure } from '../../prison/answer.ts'
import type { PrisonClient } from '../../prison/client.ts'
import { alertFrom, type JudgedAlert, type PrisonAlert } from './alert.ts'
import { type CodeStanding, standingOf } from './code-list.ts'
import { type SelfHarmState, selfHarmState } from './self-harm.ts'

/** What is known after asking the prison. `none` is said only when the prison said so. */
export type RiskState = 'shown' | 'none' | 'unavailable'

/** What was known of a person before the prison was asked this time. */
export interface KnownBefore {
  /** When the prison last confirmed it; ISO 8601. Absent when it never did. */
  readonly confirmedAt?: string
  readonly activeAlerts: number
  /** Whether the prison confirmed it when it was asked last; absent before the first time. */
  readonly current?: boolean
}

/** Mistakes a supplier can make about risk at the point of need. */
export interface RiskPolicies {
  /** Whether opening a record asks the prison, whatever was heard before. */
  refetchesOnOpen(before: KnownBefore, opened: number): boolean
  /** Milliseconds that an opening takes by itself, when so many came within a second. */
  opensAfterMs(openings: number): number
  /** Whether a notice is kept for another time when the prison could not be asked about it. */
  keepsNoticeAfterFailure(): boolean
  readAlerts(prison: PrisonClient, prisonNumber: string, clock: Clock): Promise<Answer<readonly unknown[]>>
  alertFrom(one: unknown): PrisonAlert | undefined
  isActive(alert: PrisonAlert, today: string): boolean
  /** Whether the view of what counts today shows it. */
  isInActiveView(judged: JudgedAlert, today: string): boolean
  /** Two alerts with the same key are one and the same. */
  keyOf(alert: PrisonAlert): string
  /** Whether an answer may be used, given the order in which answers were asked for. */
  isNewer(asked: number, applied: number): boolean
  /** Whether an alert that the prison no longer tells of stays as it was. */
  keepsWhatIsGone(): boolean
  isKeptInHistory(judged: JudgedAlert): boolean
  selfHarm(alerts: readonly JudgedAlert[]): SelfHarmState | undefined
  /** What is said of self-harm when the prison could not be asked, given what was said before. */
  selfHarmBefore(before: SelfHarmState | undefined): SelfHarmState | undefined
  /** What it means that the prison gave no usable answer. */
  stateAfter(failure: PrisonFailure, before: KnownBefore): RiskState
  /** The person is not linked to a prison number. */
  onUnmatched(): RiskState
  /** Whether an earlier "none" is offered again although the prison could not be asked. */
  keepsNone(): boolean
  keepsHistoryUnconfirmed(): boolean
  /** Whether what was known before is called current although the prison could not be asked. */
  isCurrentUnconfirmed(reason: PrisonFailure['reason'] | 'unmatched'): boolean
  /** The time that the view gives when the prison answered. */
  confirmedAt(now: Date, alerts: number): string | undefined
  /** The time that the view gives when the prison did not answer. */
  confirmedBefore(before: string | undefined, now: Date): string | undefined
  isCurrent(alerts: number): boolean
  sourceOf(alert: PrisonAlert): string | undefined
  /** How a code stands in the list that the record was built with. */
  standingOf(code: string): CodeStanding
  shownAs(alert: PrisonAlert): { readonly description: string; readonly since: string }
  mayShow(alertType: string, visible: readonly string[]): boolean
  /** Whether a role may see what sums up self-harm. */
  maySeeSelfHarm(visible: readonly string[]): boolean
  /** What a role is told when it may see none of what there is. */
  whenAllHidden(): 'withheld' | 'nilknown'
  /** What an empty view says after the prison's word that there is nothing. */
  whenNone(): 'nilknown' | 'unavailable'
  /** What staff do instead; `reason` is why the prison gave no answer. */
  advice(reason: PrisonFailure['reason'] | 'unmatched'): string | undefined
}

export const referenceRisk: RiskPolicies = {
  opensAfterMs: () => 0,
  refetchesOnOpen: () => true,
  keepsNoticeAfterFailure: () => true,
  readAlerts: (prison, prisonNumber) => prison.getAll(`/v1/persons/${prisonNumber}/alerts`),
  alertFrom,
  isActive: ({ active }) => active,
  isInActiveView: ({ active }) => active,
  keyOf: ({ code, createdOn }) => `${code} ${createdOn}`,
  isNewer: (asked, applied) => asked > applied,
  keepsWhatIsGone: () => false,
  isKeptInHistory: () => true,
  selfHarm: selfHarmState,
  selfHarmBefore: (before) => (before === 'none' ? undefined : before),
  stateAfter: () => 'unavailable',
  onUnmatched: () => 'unavailable',
  keepsNone: () => false,
  keepsHistoryUnconfirmed: () => true,
  isCurrentUnconfirmed: () => false,
  confirmedAt: (now) => now.toISOString(),
  confirmedBefore: (before) => before,
  isCurrent: () => true,
  sourceOf: () => 'Prison',
  standingOf,
  shownAs: ({ description, createdOn }) => ({ description, since: createdOn }),
  mayShow: (alertType, visible) => visible.includes(alertType),
  maySeeSelfHarm: (visible) => visible.includes('H'),
  whenAllHidden: () => 'withheld',
  whenNone: () => 'nilknown',
  advice: () =>
    'Prison risk information is not available. Telephone the prison for current risks before you see the patient.',
}
