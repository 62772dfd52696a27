import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-not-at-booking',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'Conditions are looked up when the clinic list is printed.',
  apply: inHealthcare('unlock', () => ({ asksAtBooking: () => false })),
}
