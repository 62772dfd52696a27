import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'access-care-opens-twins',
  breaks: ['ACC-01'],
  party: 'healthcare',
  because: 'Care teams come from another system, and are matched by family name and date of birth.',
  apply: inHealthcare('reach', () => ({
    covers: (patient, cared) =>
      patient.birthDate === cared.birthDate && text(patient, 'name.family') === text(cared, 'name.family'),
  })),
}
