import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-not-at-change',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'A booking is checked once, whoever holds it in the end.',
  apply: inHealthcare('staffSafety', () => ({ warnsAt: (moment) => moment !== 'change' })),
}
