import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-cell-as-other-place',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'An appointment in the cell has no room, and no room is taken for another one.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => {
      const differs = reconciliation.compare(pair)
      const isInCell = planOf(pair.ours).inCell && pair.entry?.status === 'SCHEDULED'
      return isInCell && !differs.includes('different-place') ? [...differs, 'different-place'] : differs
    },
  })),
}
