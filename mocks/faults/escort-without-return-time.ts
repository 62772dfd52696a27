import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-without-return-time',
  breaks: ['APPT-11'],
  party: 'healthcare',
  because: 'The latest time of return is noted in healthcare and not sent.',
  apply: inHealthcare('appointments', ({ fields }) => ({
    fields: (plan, appointment) => ({
      ...fields(plan, appointment),
      ...(plan.escort ? { escort: { required: true } } : {}),
    }),
  })),
}
