import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-refused-without-reason',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'Every refusal has the same code, and staff have to guess.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) =>
      appointments.problems(plan, context).map((problem) => ({ ...problem, code: 'invalid-booking' })),
  })),
}
