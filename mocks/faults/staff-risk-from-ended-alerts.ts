import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-from-ended-alerts',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'Past alerts are counted like present ones.',
  apply: inHealthcare('staffSafety', () => ({ counts: () => true })),
}
