import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'recon-day-ignored',
  breaks: ['APPT-10'],
  party: 'healthcare',
  because: 'The times of day are compared and the days are not.',
  apply: inHealthcare('reconciliation', (reconciliation) => ({
    compare: (pair) => {
      const { date, startTime } = planOf(pair.ours)
      const onlyDay = pair.entry?.date !== date && pair.entry?.startTime === startTime
      return reconciliation.compare(pair).filter((type) => type !== 'different-time' || !onlyDay)
    },
  })),
}
