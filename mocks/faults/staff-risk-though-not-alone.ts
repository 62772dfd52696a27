import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-though-not-alone',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'The alert is looked at, and not who else is there.',
  apply: inHealthcare('staffSafety', (safety) => ({
    threatens: (code, genders) => genders.some((gender) => safety.threatens(code, [gender])),
  })),
}
