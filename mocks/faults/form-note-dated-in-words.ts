import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-note-dated-in-words',
  breaks: ['STD-02', 'EXIT-01'],
  party: 'healthcare',
  because: 'The day of a note is handed on as the page shows it.',
  apply: inHealthcare('description', () => ({
    written: (resource) =>
      resource.resourceType === 'DocumentReference' ? { ...resource, date: '2 March 2026' } : resource,
  })),
}
