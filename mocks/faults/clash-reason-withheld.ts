import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-reason-withheld',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'Nobody is told why, so that a nurse cannot tell court from an activity.',
  apply: inHealthcare('clashes', () => ({ mayKnowWhy: () => false })),
}
