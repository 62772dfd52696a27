import { isStanding } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-cancelled-listed',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'Everything that does not stand is put on the list, also where both systems agree.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) =>
      pair.entry?.status === 'CANCELLED' && !isStanding(pair.ours) ? ['different-state'] : reconciliation.compare(pair),
  })),
}
