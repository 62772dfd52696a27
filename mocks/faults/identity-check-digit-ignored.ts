import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'identity-check-digit-ignored',
  breaks: ['IDM-01'],
  party: 'healthcare',
  because: 'Only the number of digits is looked at, not the check digit.',
  apply: inHealthcare('numbers', () => ({ isNhsNumber: (text) => /^\d{10}$/.test(text) })),
}
