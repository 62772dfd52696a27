import { isOutside } from '../healthcare/capabilities/appointments/outside-plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'remote-always-suggested',
  breaks: ['APPT-12'],
  party: 'healthcare',
  because: 'Every outside appointment is marked, also those that need hands.',
  apply: inHealthcare('outside', () => ({ suitsRemote: isOutside })),
}
