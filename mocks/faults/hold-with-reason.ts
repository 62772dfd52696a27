import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'hold-with-reason',
  breaks: ['NEED-03', 'CONF-02'],
  party: 'healthcare',
  because: 'A doctor is asked why, and what the doctor says goes into the note that the prison gets.',
  apply: inHealthcare('medicalHolds', ({ body }) => ({
    body: (hold, role) =>
      role === 'doctor' ? { ...body(hold, role), note: text(hold, 'code.text') ?? '' } : body(hold, role),
  })),
}
