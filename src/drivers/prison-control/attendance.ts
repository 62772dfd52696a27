import type { PrisonAttendance } from '../../domain/attendance.ts'
import { entryNamed } from './book-entry.ts'
import type { Control } from './control.ts'

export function prisonAttendance(control: Control): PrisonAttendance {
  return {
    async recordsOutcome(person, name, code) {
      const { appointmentId } = await entryNamed(control, person, name)
      await control('appointments/outcome', { appointmentId, code })
    },
    async sendsNotices({ prisonNumber }) {
      await control('queue/hold-person', { prisonNumber, on: false })
    },
  }
}
