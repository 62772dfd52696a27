import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-to-women-for-all',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'A risk to women is shown to every clinician.',
  apply: inHealthcare('staffSafety', (safety) => ({
    threatens: (code, genders) => safety.threatens(code, code === 'XRF' && genders.length === 1 ? ['female'] : genders),
  })),
}
