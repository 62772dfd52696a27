import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-places-by-name',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: "Our room is compared by its name with the prison's key, which is never the same.",
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => {
      const differs = reconciliation.compare(pair)
      const isRoom = planOf(pair.ours).locationKey !== undefined && pair.entry?.status === 'SCHEDULED'
      return isRoom && !differs.includes('different-place') ? [...differs, 'different-place'] : differs
    },
  })),
}
