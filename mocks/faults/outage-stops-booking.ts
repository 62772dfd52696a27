import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outage-stops-booking',
  breaks: ['RES-01'],
  party: 'healthcare',
  because: 'A booking that the prison cannot be told of is not taken.',
  apply: inHealthcare('continuity', () => ({ needsPrison: (type) => type === 'Appointment' })),
}
