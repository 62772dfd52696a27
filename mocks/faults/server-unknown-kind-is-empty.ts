import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-unknown-kind-is-empty',
  breaks: ['FHIR-10'],
  party: 'fhir',
  because: 'A search of any type looks for rows and finds none.',
  apply: inServer('searching', () => ({ knowsEveryType: () => true })),
}
