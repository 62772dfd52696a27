import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-unknown-parameter-finds-nothing',
  breaks: ['FHIR-09'],
  party: 'fhir',
  because: 'What is not in the index matches nothing.',
  apply: inServer('searching', () => ({ onUnknown: () => 'find nothing' })),
}
