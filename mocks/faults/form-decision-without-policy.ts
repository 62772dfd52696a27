import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-decision-without-policy',
  breaks: ['STD-02', 'GMS-03', 'EXIT-01'],
  party: 'healthcare',
  because: 'What a decision rests on is shown on the page, and left out of what other systems read.',
  apply: inHealthcare('description', () => ({
    written: (resource) => (resource.resourceType === 'Consent' ? { ...resource, policyRule: undefined } : resource),
  })),
}
