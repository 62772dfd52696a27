import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-end-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'Appointments that start together count as alike.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => {
      const { date, startTime } = planOf(pair.ours)
      const sameStart = pair.entry?.date === date && pair.entry?.startTime === startTime
      return reconciliation.compare(pair).filter((type) => type !== 'different-time' || !sameStart)
    },
  })),
}
