import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'field-place-elsewhere-sent',
  breaks: ['APPT-06'],
  party: 'healthcare',
  because: 'A room is looked up in a list of all prisons together.',
  apply: inHealthcare('appointments', (appointments) => ({
    problems: (plan, context) =>
      appointments
        .problems(plan, context)
        .filter(({ code }) => code !== 'unknown-place' || !/^Z[A-Z]{2}-HCC-TR[12]$/.test(plan.locationKey ?? '')),
  })),
}
