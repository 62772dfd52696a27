import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'errors-unknown-parameters-ignored',
  breaks: ['STD-01', 'FHIR-09'],
  party: 'healthcare',
  because: 'A search takes what it knows of its parameters, and leaves the rest.',
  apply: inHealthcare('description', () => ({ passesOverParameters: () => true })),
}
