import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'staff-risk-warns-every-woman',
  breaks: ['RISK-07'],
  party: 'healthcare',
  because: 'Women are warned of everybody, to be on the safe side.',
  apply: inHealthcare('staffSafety', () => ({
    warnsAnyway: (genders) => genders.length === 1 && genders.includes('female'),
  })),
}
