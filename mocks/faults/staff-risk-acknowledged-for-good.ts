import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-acknowledged-for-good',
  breaks: ['RISK-07', 'RES-01'],
  party: 'healthcare',
  because: 'What was acknowledged at booking is taken as known by whoever holds the clinic.',
  apply: inHealthcare('staffSafety', () => ({
    isAcknowledged: (_warning, codes) => codes.includes('risk-to-staff') || codes.includes('risk-to-staff-at-start'),
  })),
}
