import { causeIn } from '../healthcare/capabilities/appointments/follow-up-policies.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'move-reason-not-kept',
  breaks: ['APPT-09'],
  party: 'healthcare',
  because: 'Only that an item is closed is stored, and not why.',
  apply: inHealthcare('followUp', () => ({
    closed: ({ statusReason, ...change }) =>
      causeIn(change) === 'cancelled-by-prison' ? { ...change, statusReason } : change,
  })),
}
