import { referenceTo } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-for-each',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'Each medicine asks for a review of its own.',
  apply: inHealthcare('medicinesReview', () => ({ reviewed: (_acct, medicines) => medicines.map(referenceTo) })),
}
