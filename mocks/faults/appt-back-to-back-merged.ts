import { planOf } from '../healthcare/capabilities/appointments/plan.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-back-to-back-merged',
  breaks: ['APPT-01', 'STD-05'],
  party: 'healthcare',
  because: 'What begins in a room when something else ends there is taken for the same clinic, which was sent.',
  apply: inHealthcare('appointments', (appointments) => {
    const ends = new Set<string>()
    return {
      telling: (before, after) => {
        const { date, startTime, endTime, locationKey } = planOf(after)
        const isNext = !before && locationKey !== undefined && ends.has(`${locationKey} ${date} ${startTime}`)
        if (!before) ends.add(`${locationKey} ${date} ${endTime}`)
        return isNext ? 'nothing' : appointments.telling(before, after)
      },
    }
  }),
}
