import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-any-format-is-json',
  breaks: ['FHIR-06'],
  party: 'fhir',
  because: 'What is asked for in another format is answered all the same.',
  apply: inServer('answering', () => ({ offers: () => true })),
}
