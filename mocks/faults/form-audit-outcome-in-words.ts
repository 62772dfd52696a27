import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-audit-outcome-in-words',
  breaks: ['STD-02', 'EXIT-01'],
  party: 'healthcare',
  because: 'The outcome of what was done is written in words, where the standard has codes.',
  apply: inHealthcare('description', () => ({
    written: (resource) => (resource.resourceType === 'AuditEvent' ? { ...resource, outcome: 'success' } : resource),
  })),
}
