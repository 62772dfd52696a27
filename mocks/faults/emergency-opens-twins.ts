import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'emergency-opens-twins',
  breaks: ['ACC-03'],
  party: 'healthcare',
  because: 'The access is kept by family name and date of birth, which is what is known at the scene.',
  apply: inHealthcare('emergency', () => ({
    opens: (patient, granted) =>
      patient.birthDate === granted.birthDate && text(patient, 'name.family') === text(granted, 'name.family'),
  })),
}
