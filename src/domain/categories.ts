import type { Establishment } from './people.ts'
import type { Role } from './staff.ts'

export interface HealthcareCategories {
  /** Staff record that a prison agrees to be told a category of appointments, or that it does so no more. */
  recordsAgreement(prison: Establishment, role: Role, category: string, agrees: boolean): Promise<void>
}
