import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-unknown-kind-as-bad-request',
  breaks: ['FHIR-10'],
  party: 'fhir',
  because: 'The address is parsed by a list of types, and what does not parse is a bad request.',
  apply: inServer('describing', () => ({ unknownType: (method) => (method === 'GET' ? 400 : 404) })),
}
