import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-with-reason',
  breaks: ['NEED-03'],
  party: 'healthcare',
  because: 'The reason is sent along, so that the prison understands.',
  apply: inHealthcare('medicalHolds', ({ body }) => ({
    body: (hold, role) => ({ ...body(hold, role), note: text(hold, 'code.text') ?? '' }),
  })),
}
