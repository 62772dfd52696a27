import { all, type Resource } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'form-participant-without-status',
  breaks: ['STD-02', 'EXIT-01'],
  party: 'healthcare',
  because: 'A new kind of appointment holder was added, and nobody said whether it has accepted.',
  apply: inHealthcare('description', () => ({
    written: (resource) => (resource.resourceType === 'Appointment' ? withAnother(resource) : resource),
  })),
}

function withAnother(appointment: Resource): Resource {
  return { ...appointment, participant: [...all(appointment, 'participant'), { type: [{ text: 'Escort' }] }] }
}
