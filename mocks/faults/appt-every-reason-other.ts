import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-every-reason-other',
  breaks: ['APPT-03'],
  party: 'healthcare',
  because: 'The prison is told that an appointment is off, and never why.',
  apply: inHealthcare('appointments', () => ({ reasonForPrison: () => 'OTHER' })),
}
