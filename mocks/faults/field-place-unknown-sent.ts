import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-place-unknown-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'Rooms are a text that staff type.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) => appointments.problems(plan, context).filter(({ code }) => code !== 'unknown-place'),
  })),
}
