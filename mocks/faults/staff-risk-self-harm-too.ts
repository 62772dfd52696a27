import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-self-harm-too',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'Every alert is taken for a risk to staff.',
  apply: inHealthcare('staffSafety', (safety) => ({
    threatens: (code, genders) => safety.threatens(code, genders) || (code.startsWith('H') && genders.length === 1),
  })),
}
