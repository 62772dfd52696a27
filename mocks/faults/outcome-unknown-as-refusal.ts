import { withOutcome } from '../healthcare/capabilities/appointments/attendance.ts'
import { type Fault, inHealthcare } from './fault.ts'

const KNOWN = ['ATTENDED', 'REFUSED', 'NOT_UNLOCKED', 'NO_ESCORT', 'REGIME_CHANGE', 'ELSEWHERE']

export const fault: Fault = {
  id: 'outcome-unknown-as-refusal',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Whatever is not known to be another cause is filed as a refusal.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) =>
      KNOWN.includes(code) ? recorded(appointment, code) : withOutcome(appointment, code, 'noshow', true),
  })),
}
