import { withOutcome } from '../healthcare/capabilities/appointments/attendance.ts'
import { type Fault, inHealthcare } from './fault.ts'

const CAUSES = ['REFUSED', 'NOT_UNLOCKED', 'NO_ESCORT', 'REGIME_CHANGE', 'ELSEWHERE']

export const fault: Fault = {
  id: 'outcome-absence-as-refusal',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Whoever does not come counts as having refused.',
  apply: inHealthcare('attendance', () => ({
    recorded: (appointment, code) =>
      withOutcome(appointment, code, code === 'ATTENDED' ? 'fulfilled' : 'noshow', CAUSES.includes(code)),
  })),
}
