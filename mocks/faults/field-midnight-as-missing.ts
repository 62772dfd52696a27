import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-midnight-as-missing',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'A time of zero hours and minutes is read as no time.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) =>
      plan.startTime === '00:00'
        ? [{ code: 'missing-start', message: 'Say when the appointment starts.', expression: 'Appointment.start' }]
        : appointments.problems(plan, context),
  })),
}
