import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-list-without-end',
  breaks: ['FHIR-16'],
  party: 'fhir',
  because: 'There is always a next part, empty where nothing is left.',
  apply: inServer('searching', () => ({ next: (offset, count) => offset + count })),
}
