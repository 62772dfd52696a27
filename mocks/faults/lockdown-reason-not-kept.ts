import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-reason-not-kept',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'The reason is asked for and thrown away.',
  apply: inHealthcare('followUp', () => ({
    closed: ({ statusReason, ...change }) =>
      causeIn(change) === 'cancelled-by-prison' ? change : { ...change, statusReason },
  })),
}
