import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-too-far-ahead-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'Nobody thought of a booking that far ahead.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'too-far-ahead'),
  })),
}
