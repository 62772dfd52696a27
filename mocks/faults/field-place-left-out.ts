import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-place-left-out',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'No place means the usual place, which only the clinic knows.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'missing-place'),
  })),
}
