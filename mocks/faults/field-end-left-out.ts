import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-end-left-out',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'An end is optional in the clinic, and nobody asks for one.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'missing-end'),
  })),
}
