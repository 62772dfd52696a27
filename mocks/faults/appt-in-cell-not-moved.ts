import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-in-cell-not-moved',
  breaks: ['APPT-02'],
  party: 'healthcare',
  because: 'A change of place is sent only where there is a new room.',
  apply: inHealthcare('appointments', (appointments) => ({
    telling: (before, after) => {
      const isIntoCell = before !== undefined && !planOf(before).inCell && planOf(after).inCell
      return isIntoCell ? 'nothing' : appointments.telling(before, after)
    },
  })),
}
