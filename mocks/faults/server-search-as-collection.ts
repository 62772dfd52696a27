import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-search-as-collection',
  breaks: ['FHIR-09'],
  party: 'fhir',
  because: 'All Bundles are made by one function, which calls them collections.',
  apply: inServer('searching', () => ({ bundleType: () => 'collection' })),
}
