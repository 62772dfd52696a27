import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-deduplicated-by-time',
  breaks: ['APPT-04'],
  party: 'healthcare',
  because: 'A second booking of a person for the same time is taken for a repetition.',
  apply: inHealthcare('appointments', (appointments) => {
    const booked = new Set<string>()
    return {
      telling: (before, after) => {
        if (before) return appointments.telling(before, after)
        const { patient, date, startTime } = planOf(after)
        const slot = `${patient} ${date} ${startTime}`
        const isRepeated = booked.has(slot)
        booked.add(slot)
        return isRepeated ? 'nothing' : appointments.telling(before, after)
      },
    }
  }),
}
