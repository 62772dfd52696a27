import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-alert-by-a-place',
  breaks: ['STD-02', 'EXIT-01'],
  party: 'healthcare',
  because:
    'The alert says that it comes from the establishment, which is a place here and an organisation in the standard.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'Flag' ? { ...resource, author: { reference: 'Location/kirkvale' } } : resource,
  })),
}
