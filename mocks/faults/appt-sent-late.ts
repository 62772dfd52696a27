import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-sent-late',
  breaks: ['APPT-01'],
  party: 'healthcare',
  because: 'Bookings are gathered and sent every other minute.',
  apply: inHealthcare('appointments', () => ({ delayMs: () => 90_000 })),
}
