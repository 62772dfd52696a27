import { text } from '../healthcare/fhir/resource.ts'
import { clocksAt } from '../healthcare/wall-clock.ts'
import { type Fault, inHealthcare } from './fault.ts'

const HOUR_MS = 3_600_000
/** By so much the server's own clocks are ahead. */
const ELSEWHERE_MS = 16 * HOUR_MS

export const fault: Fault = {
  id: 'clock-change-hours-early',
  breaks: ['DQ-02'],
  party: 'healthcare',
  because:
    "Whether summer time holds is looked up at the time of the server's own clocks, which stand far to the east.",
  apply: inHealthcare('appointments', (appointments) => ({
    fields: (plan, sending) => {
      const told = (name: string) => {
        const instant = Date.parse(text(sending.appointment, name) ?? '')
        const there = new Date(instant + ELSEWHERE_MS).toISOString()
        const ahead = clocksAt(there).slice(11, 16) === there.slice(11, 16) ? 0 : HOUR_MS
        return new Date(instant + ahead).toISOString().slice(11, 16)
      }
      return { ...appointments.fields(plan, sending), startTime: told('start'), endTime: told('end') }
    },
  })),
}
