import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-name-too-long-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: "The clinic's own limit of names is longer than the prison's.",
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'name-too-long'),
  })),
}
