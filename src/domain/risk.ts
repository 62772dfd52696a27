import type { HealthcareAcctReview, PrisonAcctReview } from './acct-review.ts'
import type { HealthcareConcerns, PrisonConcerns } from './concerns.ts'
import type { HealthcareMedicines } from './held-medicines.ts'
import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { HealthcareSelfHarmHistory } from './self-harm-history.ts'
import type { Role } from './staff.ts'
import type { HealthcareStarts } from './staff-safety.ts'

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
  /** What is said of a code that the system's own list does not have in use; absent where nothing is said. */
  readonly standing?: string
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
  /** Who all of it is from, as shown; absent when not shown. */
  readonly source?: string
  /** When it was last confirmed with the prison; ISO 8601. */
  readonly confirmedAt?: string
  /** Whether the healthcare system says that this is current; absent when it does not say. */
  readonly current?: boolean
  /** Whether it is said that the prison restricts what is known of the person. */
  readonly restricted?: boolean
  /** What staff are told to do. */
  readonly advice?: string
  /** Where this was seen, for messages. */
  readonly seen: string
}

/** The reasons for which risk information can be unavailable, as features name them. */
export const UNAVAILABLE = [
  'unreachable',
  'silent',
  'forbidden',
  'not found',
  'failing',
  'garbled',
  'overloaded',
] as const
export type Unavailability = (typeof UNAVAILABLE)[number]

/** What of the prison's can be unavailable, as features name it. */
export const RISK_SOURCES = [
  'risk information',
  'ACCT details',
  'tray of concerns',
  'whereabouts',
  'unlock conditions',
  'escort record',
] as const
export type RiskSource = (typeof RISK_SOURCES)[number]

/**
 * What the prison does to an alert: staff end it today; take it back, as if it had never been made; its end date comes
 * overnight, of which today's interface sends no notice; somebody edits its comment, and the notice goes out once more.
 */
export const ALERT_DEEDS = ['ends', 'takes back', 'lets lapse', 'repeats its notice of'] as const
export type AlertDeed = (typeof ALERT_DEEDS)[number]

export type HealthcareRisk = HealthcareAlerts &
  HealthcareConcerns &
  HealthcareMedicines &
  HealthcareAcctReview &
  HealthcareStarts &
  HealthcareSelfHarmHistory

export interface HealthcareAlerts {
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
  /** What prison staff wrote beside it, for each other. */
  readonly comment?: string
}

export type PrisonRisk = PrisonAlerts & PrisonConcerns & PrisonAcctReview

export interface PrisonAlerts {
  holdsAlert(person: Person, alert: AlertToHold): Promise<void>
  holdsAlerts(person: Person, alerts: readonly AlertToHold[]): Promise<void>
  /** Does this to an active alert. */
  altersAlert(person: Person, code: string, deed: AlertDeed): Promise<void>
  /** The person's active alerts as the prison holds them, with their types. */
  activeAlerts(person: Person): Promise<readonly (Alert & { readonly type: string })[]>
  /** An alert of the person as the prison holds it, be it active or ended. @throws {HarnessFault} where it holds none */
  alertHeld(person: Person, code: string): Promise<Alert>
  /** When the prison last answered healthcare about the person's alerts; absent when it never did. */
  lastAnswered(person: Person): Promise<string | undefined>
  /** From now on requests about this of the person's end like this. */
  makes(person: Person, source: RiskSource, state: Unavailability | 'available again'): Promise<void>
  /** From now on answers about the person's alerts come late, and come. */
  answersLate(person: Person): Promise<void>
  /** From now on the prison restricts all that it knows of a person, or does so no more. */
  restricts(person: Person, on: boolean): Promise<void>
  /** Keeps back every notice about the person from now on. */
  keepsNoticesBack(person: Person): Promise<void>
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
