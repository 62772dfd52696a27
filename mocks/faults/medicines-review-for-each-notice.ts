import { referenceTo } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-for-each-notice',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'A review is known by the notice that asked for it, so that a notice that comes again asks again.',
  apply: inHealthcare('medicinesReview', () => {
    let notices = 0
    return {
      reviewed: (acct) => {
        notices += 1
        return [`${referenceTo(acct)}/_history/${notices}`]
      },
    }
  }),
}
