import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outcome-attendance-not-heard',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'Only absences are read, because attending is thought to be the rule.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) => (code === 'ATTENDED' ? appointment : recorded(appointment, code)),
  })),
}
