import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-not-at-start',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'Whoever booked has seen the warning, so it is not shown again.',
  apply: inHealthcare('staffSafety', () => ({ warnsAt: (moment) => moment !== 'start' })),
}
