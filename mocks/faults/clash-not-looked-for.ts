import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-not-looked-for',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: 'The clinic diary shows only what the clinic has planned.',
  apply: inHealthcare('clashes', () => ({ asksAtBooking: () => false })),
}
