import { withOutcome } from '../healthcare/capabilities/appointments/attendance.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outcome-refusal-by-its-name',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Codes that begin with the word are taken for refusals, so that a later code is misread.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) =>
      code.startsWith('REFUSED') ? withOutcome(appointment, code, 'noshow', true) : recorded(appointment, code),
  })),
}
