import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-prescription-as-in-r4',
  breaks: ['STD-02'],
  party: 'healthcare',
  because: 'The record was built on base FHIR, and nobody read what UK Core adds to it.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'MedicationRequest' ? { ...resource, substitution: undefined } : resource,
  })),
}
