import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-women-only',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'Risk to females is the only alert that the product knows as a risk to staff.',
  apply: inHealthcare('staffSafety', (safety) => ({
    threatens: (code, genders) => code === 'XRF' && safety.threatens(code, genders),
  })),
}
