import { PRISON_REASONS } from '../prison/appointments/appointment.ts'
import { type Fault, inHealthcare } from './fault.ts'

/** The prison's reasons on the day on which the product was built. */
const REASONS: readonly string[] = PRISON_REASONS

export const fault: Fault = {
  id: 'code-of-cancellation-as-other',
  breaks: ['DQ-01'],
  party: 'healthcare',
  because: 'Reasons are translated into our own, and the rest is "other".',
  apply: inHealthcare('appointments', ({ takenOver }) => ({
    takenOver: (appointment, entry) => {
      const { cancelledBecause: because } = entry
      return takenOver(appointment, {
        ...entry,
        ...(because && !REASONS.includes(because) ? { cancelledBecause: 'OTHER' } : {}),
      })
    },
  })),
}
