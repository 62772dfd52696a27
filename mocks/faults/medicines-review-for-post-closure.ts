import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'medicines-review-for-post-closure',
  breaks: ['RISK-10'],
  party: 'healthcare',
  because: 'Any stage of an ACCT is taken for its opening.',
  apply: inHealthcare('medicinesReview', () => ({
    opensAcct: ({ alert, active }) => active && ['HA', 'HA1'].includes(alert.code),
  })),
}
