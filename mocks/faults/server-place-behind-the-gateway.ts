import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-place-behind-the-gateway',
  breaks: ['FHIR-12'],
  party: 'fhir',
  because: 'The place of a new entry is told as the server sees itself, behind a gateway.',
  apply: inServer('storing', () => ({
    place: (_base, { resourceType, id }) => `http://10.0.0.7:8080/fhir/${resourceType}/${id}`,
  })),
}
