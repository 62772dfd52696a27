import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-next-part-refused',
  breaks: ['FHIR-16'],
  party: 'fhir',
  because: 'The link to the next part carries a cursor that the search itself does not know.',
  apply: inServer('searching', ({ linked }) => ({ linked: (query) => [...linked(query), ['cursor', '2']] })),
}
