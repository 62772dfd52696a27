import type { HealthcareIdentity } from '../../domain/identity.ts'
import type { Desk } from './desk.ts'
import { healthcareFirstDays } from './first-days.ts'
import { healthcareLinks } from './links.ts'
import { type Answers, healthcareNumbers } from './numbers.ts'
import { healthcareReviews } from './reviews.ts'
import { healthcareStays } from './stays.ts'

/** Who is who, over FHIR; see docs/interface/identity.md. */
export function healthcareIdentity(desk: Desk): HealthcareIdentity {
  const answers: Answers = new Map()
  return {
    ...healthcareNumbers(desk, answers),
    ...healthcareReviews(desk, answers),
    ...healthcareLinks(desk, answers),
    ...healthcareFirstDays(desk),
    ...healthcareStays(desk),
  }
}
