import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-without-choice',
  breaks: ['APPT-05', 'RES-01'],
  party: 'healthcare',
  because: 'A clash forbids the booking, whatever staff know.',
  apply: inHealthcare('clashes', () => ({ acceptsAcknowledgement: () => false })),
}
