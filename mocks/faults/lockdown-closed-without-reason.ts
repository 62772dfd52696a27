import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'lockdown-closed-without-reason',
  breaks: ['APPT-13'],
  party: 'healthcare',
  because: 'A lockdown is thought to be reason enough.',
  apply: inHealthcare('followUp', ({ mayClose }) => ({
    mayClose: (change) => causeIn(change) === 'cancelled-by-prison' || mayClose(change),
  })),
}
