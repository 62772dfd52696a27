import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-one-prison-only',
  breaks: ['APPT-01', 'STD-05'],
  party: 'healthcare',
  because: 'The provider began with one prison, and every booking goes into its book.',
  apply: inHealthcare('appointments', () => ({ bookOf: (prisonId) => (prisonId === 'ZHM' ? 'ZKV' : prisonId) })),
}
