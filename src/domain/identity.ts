import type { HealthcareFirstDays } from './first-days.ts'
import type { HealthcareLinks, PrisonMerges } from './links.ts'
import type { HealthcareNumbers, PrisonNumbers } from './numbers.ts'
import type { HealthcareReviews } from './reviews.ts'
import type { HealthcareStays, PrisonStays } from './stays.ts'

/** Who is who in healthcare, and what hangs on it. */
export type HealthcareIdentity = HealthcareNumbers &
  HealthcareReviews &
  HealthcareLinks &
  HealthcareFirstDays &
  HealthcareStays

/** Who is who in the prison. */
export type PrisonIdentity = PrisonNumbers & PrisonMerges & PrisonStays
