import { all } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-refusal-without-code',
  breaks: ['STD-02'],
  party: 'healthcare',
  because: 'A refusal says in words what is wrong, and beside it a second time without a code.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'OperationOutcome'
        ? { ...resource, issue: [...all(resource, 'issue'), { severity: 'information' }] }
        : resource,
  })),
}
