import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-reason-told',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Whoever may book may see why a person is busy.',
  apply: inHealthcare('clashes', () => ({ mayKnowWhy: () => true })),
}
