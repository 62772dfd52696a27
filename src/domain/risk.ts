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

/** What the healthcare system says of a person's risk. `unavailable` must never look like `none`. */
export interface RiskShown {
  readonly state: 'shown' | 'none' | 'unavailable' | 'withheld' | 'missing'
  readonly alerts: readonly Alert[]
  /** Who the information is from, as shown. */
  readonly source?: string
  /** When it was last confirmed with the prison; ISO 8601. */
  readonly confirmedAt?: string
  /** Whether the healthcare system says that this is current. */
  readonly current?: boolean
  /** What staff are told to do when the information is unavailable. */
  readonly advice?: string
}

export interface HealthcareRisk {
  /** What the role sees of the person's risk on opening the record now. */
  riskShown(person: Person, role: Role): Promise<RiskShown>
}

export interface PrisonRisk {
  /** Records an active alert from today. */
  holdsAlert(person: Person, code: string): Promise<void>
}
