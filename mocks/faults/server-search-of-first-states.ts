import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-search-of-first-states',
  breaks: ['FHIR-02'],
  party: 'fhir',
  because: 'The index of the search is written when an entry is new, and not again.',
  apply: inServer('searching', () => ({ seen: (_newest, first) => first })),
}
