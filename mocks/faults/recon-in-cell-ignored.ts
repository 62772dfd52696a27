import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-in-cell-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'Places are compared where both systems name a room.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) =>
      reconciliation
        .compare(pair)
        .filter((type) => type !== 'different-place' || pair.entry?.inCell === planOf(pair.ours).inCell),
  })),
}
