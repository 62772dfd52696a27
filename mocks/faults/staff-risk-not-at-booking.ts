import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-not-at-booking',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'The clinician is warned when the patient arrives, and nobody before.',
  apply: inHealthcare('staffSafety', () => ({ warnsAt: (moment) => moment === 'start' })),
}
