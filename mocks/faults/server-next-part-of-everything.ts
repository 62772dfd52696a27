import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-next-part-of-everything',
  breaks: ['FHIR-16'],
  party: 'fhir',
  because: 'The link to the next part carries the place and not what was searched for.',
  apply: inServer('searching', ({ linked }) => ({
    linked: (query) => linked(query).filter(([name]) => name === '_count'),
  })),
}
