import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-concern-received-on-no-day',
  breaks: ['STD-02'],
  party: 'healthcare',
  because: 'A concern that nobody has received yet has a day of zeros.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'Communication' ? { ...resource, received: '0000-00-00' } : resource,
  })),
}
