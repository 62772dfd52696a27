import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-summary-attested-when',
  breaks: ['STD-02'],
  party: 'healthcare',
  because: 'Whoever attested the summary is named by role alone, and the time stands in a field of another name.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'Composition'
        ? { ...resource, attester: [{ mode: 'professional', when: '2026-03-02T09:00:00Z' }] }
        : resource,
  })),
}
