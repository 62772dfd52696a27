import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'outcome-first-kept',
  breaks: ['APPT-08'],
  party: 'healthcare',
  because: 'An appointment that has an outcome is thought to be done with.',
  apply: inHealthcare('attendance', ({ recorded }) => ({
    recorded: (appointment, code) =>
      appointment.status === 'fulfilled' || appointment.status === 'noshow' ? appointment : recorded(appointment, code),
  })),
}
