import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-condition-not-looked-for',
  breaks: ['FHIR-20'],
  party: 'fhir',
  because: 'The condition on a create is a header that no code reads.',
  apply: inServer('storing', () => ({ looksForCondition: () => false })),
}
