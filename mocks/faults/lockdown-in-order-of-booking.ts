import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-in-order-of-booking',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The urgency that the clinic stated is not carried over to the list.',
  apply: inHealthcare('followUp', () => ({
    priorityOf: () => 'routine',
  })),
}
