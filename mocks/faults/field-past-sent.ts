import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-past-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'Appointments can be entered after the event, as the clinic is used to.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'in-the-past'),
  })),
}
