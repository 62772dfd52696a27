import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-end-before-start-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'Start and end are each looked at alone.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'end-before-start'),
  })),
}
