import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-unavailable-as-none',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'No answer about risk lets the booking through.',
  apply: inHealthcare('staffSafety', () => ({ warnsWhenUnavailable: () => false })),
}
