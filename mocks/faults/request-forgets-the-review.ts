import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'request-forgets-the-review',
  breaks: ['CONF-06'],
  party: 'healthcare',
  because: 'Alerts are held for review, and nobody thought of what the record made of them.',
  apply: inHealthcare('disclosing', () => ({
    holdsForReview: (said) => said.some(({ resourceType }) => resourceType === 'Flag'),
  })),
}
