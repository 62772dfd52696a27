import { withOutcome } from '../healthcare/capabilities/appointments/attendance.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outcome-refusal-as-mere-absence',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'All absences are alike, and the refusal by the person is lost among them.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) =>
      code === 'REFUSED' ? withOutcome(appointment, code, 'noshow', false) : recorded(appointment, code),
  })),
}
