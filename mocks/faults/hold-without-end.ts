import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-without-end',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'A hold stands in the prison until it is lifted, so the end date is a formality.',
  apply: inHealthcare('medicalHolds', ({ body }) => ({
    body: (hold, role) => ({ ...body(hold, role), until: '2099-12-31' }),
  })),
}
