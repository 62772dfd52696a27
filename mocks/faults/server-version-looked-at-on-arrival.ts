import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-version-looked-at-on-arrival',
  breaks: ['FHIR-03'],
  party: 'fhir',
  because: 'The version is compared when a change arrives, and not once more when it is written.',
  apply: inServer('changing', () => ({ looksAtVersion: () => 'on arrival' })),
}
