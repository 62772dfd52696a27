import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-late-evening-refused',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: "The clinic's opening hours are taken for a rule of the prison.",
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => [
      ...appointments.problems(plan, context),
      ...((plan.endTime ?? '') > '23:00'
        ? [{ code: 'closed', message: 'The clinic is closed at that time.', expression: 'Appointment.end' }]
        : []),
    ],
  })),
}
