import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-removed-stays-found',
  breaks: ['FHIR-15'],
  party: 'fhir',
  because: 'The index of the search is told of nothing that was removed.',
  apply: inServer('changing', () => ({ staysFound: () => true })),
}
