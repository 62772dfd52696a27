import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-time-of-current-risk-only',
  breaks: ['RISK-04'],
  party: 'healthcare',
  because: 'The time is taken from the answer that just came, and there is none where no answer came',
  apply: inHealthcare('pages', () => ({
    confirmedInFull: ({ isCurrent, confirmedAt }) => (isCurrent ? confirmedAt : undefined),
  })),
}
